/** Signs that mean themselves after a backslash; kept aside, as characters that no text has, while others are taken away. */
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const ASIDE = 0xfdd0;

/**
 * The words of a piece of Markdown: headings, bullets, emphasis, links and embeds without their signs; HTML is left out.
 * In time linear in its length.
 */
export function plainMarkdown(markdown: string): string {
  return markdown
    .slice(0, 200_000)
    .replaceAll(/[\uFDD0-\uFDEF]/gu, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) => String.fromCharCode(ASIDE + SIGNS.indexOf(sign)))
    .replaceAll(/^[ \t]{0,8}(?:#{1,6}|[-*+>]|\d{1,3}[.)])[ \t]+/gmu, '')
    .replaceAll(/^[ \t]{0,8}\[[ xX]\][ \t]+/gmu, '')
    .replaceAll(
      /!?\[\[([^[\]|\n]{0,500})(?:\|([^[\]\n]{0,500}))?\]\]/gu,
      (_, page: string, shown?: string) => shown ?? page,
    )
    .replaceAll(/!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/gu, '$1')
    .replaceAll(/<\/?[a-z][^<>\n]{0,500}>/giu, '')
    .replaceAll(/\*\*|__|~~|==|`/gu, '')
    .replaceAll(/(?<![\p{L}\p{N}*_])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}*_])/gu, '')
    .replaceAll(/[\uFDD0-\uFDEF]/gu, (aside) => SIGNS.charAt(aside.charCodeAt(0) - ASIDE))
    .trim();
}
