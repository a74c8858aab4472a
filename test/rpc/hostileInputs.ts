import fc from 'fast-check';

type Named = readonly (readonly [what: string, input: unknown])[];

/** Inputs that no method may take. */
export const hostileInputs: Named = [
  ['no argument', undefined],
  ['null', null],
  ['a text', 'hello'],
  ['a number', 7],
  ['a list', []],
  ['an unknown key', { surprise: true }],
  ['a prototype key', JSON.parse('{"__proto__": {"polluted": true}}')],
  ['a constructor key', JSON.parse('{"constructor": {"prototype": {"polluted": true}}}')],
  [
    'very long texts',
    { workspace: 'x'.repeat(100_000), path: 'x'.repeat(100_000), text: 'x'.repeat(100_000) },
  ],
  ['a deep nest', JSON.parse(`${'{"workspace":'.repeat(50)}1${'}'.repeat(50)}`)],
];

const entriesOf = (input: object) => Object.entries(input) as [string, unknown][];

/** A valid input with one thing wrong, each in turn. */
export function spoiltInputs(valid: object): Named {
  return [
    ['a key too many', { ...valid, surprise: 1 }],
    ['a constructor key too many', { ...valid, constructor: {} }],
    ...entriesOf(valid).flatMap(([key, value]) => {
      const rest = Object.fromEntries(entriesOf(valid).filter(([name]) => name !== key));
      return [
        [`no ${key}`, rest],
        [`an object as ${key}`, { ...valid, [key]: { surprise: 1 } }],
        [`a text of 100,000 letters as ${key}`, { ...valid, [key]: 'x'.repeat(100_000) }],
        [`another type as ${key}`, { ...valid, [key]: typeof value === 'number' ? 'seven' : 7 }],
      ] as const;
    }),
  ];
}

// Texts that have to do with files or search are tried on purpose; no real path is made of them by chance.
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', '\0', '..', '/', '/nowhere/at/all', '\ud800', '"', 'a\0b', 'x'.repeat(4000), 'open_1'),
);

/** A valid input whose values are replaced by anything; paths stay below a folder that does not exist. */
export function foreignTo(valid: object): fc.Arbitrary<Record<string, unknown>> {
  const anything = (key: string, value: unknown) =>
    key === 'path' || key === 'folder' || key === 'backup'
      ? text.map((part) => `/nowhere/at/all/${part}`)
      : fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.constant(value), fc.integer(), fc.constant(null));
  return fc.record(Object.fromEntries(entriesOf(valid).map(([key, value]) => [key, anything(key, value)])));
}
