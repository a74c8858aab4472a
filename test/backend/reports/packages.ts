import { expect } from 'vitest';

import { allOf, parseXml } from './xmlTree.ts';

/** Every part is well-formed and has a content type, every relationship leads to a part, and none leads out of the file. */
export function expectSoundPackage(parts: ReadonlyMap<string, string>): void {
  const types = parseXml(parts.get('[Content_Types].xml') ?? '');
  const named = new Set(allOf(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? ''));
  const endings = new Set(allOf(types, 'Default').map(({ attributes }) => attributes['Extension'] ?? ''));
  for (const name of named) expect([...parts.keys()], name).toContain(name.slice(1));
  let relationships = 0;
  for (const [path, text] of parts) {
    if (path === '[Content_Types].xml') continue;
    expect(endings.has(path.split('.').at(-1) ?? ''), path).toBe(true);
    if (path.endsWith('.png')) continue;
    const root = parseXml(text);
    if (!path.endsWith('.rels')) {
      expect(named.has(`/${path}`), path).toBe(true);
      continue;
    }
    const folder = path.replace(/_rels\/[^/]+$/u, '');
    for (const { attributes } of allOf(root, 'Relationship')) {
      relationships += 1;
      expect(attributes['TargetMode'], `${path} ${attributes['Target']}`).toBeUndefined();
      const target = new URL(attributes['Target'] ?? '', `file:///${folder}`).pathname.slice(1);
      expect([...parts.keys()], `${path} → ${attributes['Target']}`).toContain(target);
    }
  }
  expect(relationships).toBeGreaterThan(5);
}
