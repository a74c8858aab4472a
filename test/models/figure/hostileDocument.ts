import { type AnyRow, type Document, rowsOf, tableNames } from '#models/document.ts';

import { documentOf, starterOf } from '../starters/starterDocument.ts';

/** What may stand in any text: markup, ends of scripts and sections, entities, turned writing, controls, half characters. */
export const hostileTexts = [
  '</script><script>globalThis.pwned = 1</script>',
  '<img src=x onerror="globalThis.pwned = 2">',
  '"><svg onload=globalThis.pwned=3>',
  "' onfocus='globalThis.pwned=4' autofocus='",
  ']]><![CDATA[ <b>',
  '&lt;b&gt; &amp;#60; &#0; &unknown;',
  '<!-- --> <!doctype x [<!ENTITY y "z">]>',
  'javascript:globalThis.pwned=5',
  '\u202Egpj.exe\u202C ar: \u0645\u0631\u062D\u0628\u0627 he: \u05E9\u05DC\u05D5\u05DD',
  'emoji 😀👩🏽‍⚕️ and \uD800 half',
  'control \u0000\u0007\u001B[31m\u009B31m',
  '{{constructor.constructor("globalThis.pwned=6")()}} ${globalThis.pwned=7}',
  'url(https://evil.example/x) @import "https://evil.example/y";',
] as const;

const textFields = new Set([
  'title',
  'label',
  'plainLabel',
  'name',
  'plainName',
  'poleLow',
  'poleHigh',
  'hedge',
  'ifText',
  'thenText',
  'becauseText',
  'forWhom',
  'code',
  'summary',
  'authors',
  'container',
  'publisher',
  'volume',
  'doi',
  'text',
  'locator',
  'reason',
  'indicator',
  'instrument',
]);

/** A worked theory with something hostile in every field that people write. */
export function hostileDocument(): { readonly document: Document; readonly theoryId: string } {
  const sound = documentOf(starterOf('worked-configurations'));
  let turn = 0;
  const spoiled = (row: AnyRow): AnyRow =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => {
        if (!textFields.has(field) || typeof value !== 'string') return [field, value];
        turn += 1;
        return [field, `${hostileTexts[turn % hostileTexts.length] ?? ''} ${turn}`];
      }),
    ) as AnyRow;
  const tables: Record<string, ReadonlyMap<string, AnyRow>> = {};
  for (const name of tableNames)
    tables[name] = new Map([...rowsOf(sound, name)].map(([id, row]) => [id, spoiled(row)]));
  return { document: { ...sound, ...tables }, theoryId: [...sound.theories.keys()][0] ?? '' };
}
