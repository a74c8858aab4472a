/** A tag of an HTML page as it is written. */
export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

/**
 * The start tags of a page that quotes every attribute, in order. Anything that looks like a tag and is none of that
 * form is given as a tag called "?".
 */
export function tagsOf(html: string): readonly Tag[] {
  const body = html.replace(/<style>[^<]*<\/style>/u, '<style></style>');
  return [...body.matchAll(/<([^>]*)>/gu)].flatMap(([, inside = '']): readonly Tag[] => {
    if (/^\/[a-z0-9]+$/u.test(inside) || inside === '!doctype html') return [];
    const start = /^([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<]*")*)$/u.exec(inside);
    if (start === null) return [{ name: '?', attributes: new Map([['text', inside]]) }];
    const attributes = [...(start[2] ?? '').matchAll(/([a-z-]+)="([^"]*)"/gu)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    return [{ name: start[1] ?? '', attributes: new Map(attributes) }];
  });
}
