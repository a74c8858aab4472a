/**
 * Names under which facts of a box travel in files of other programs; they are read again by these names and by the
 * names other programs give them (`boxFieldOf`, `arrowFieldOf`).
 */
export const boxFields = {
  plainLabel: 'plain words',
  realistLabel: 'realist words',
  role: 'role',
  poleLow: 'low end',
  poleHigh: 'high end',
  desiredDirection: 'hoped for',
  indicator: 'indicator',
  horizon: 'horizon',
  intent: 'intent',
  stage: 'stage',
  level: 'level',
  configurations: 'configurations',
  origin: 'whose words',
  note: 'note',
} as const;
export type BoxField = keyof typeof boxFields;

/** The same for an arrow. */
export const arrowFields = {
  sign: 'sign',
  kind: 'kind',
  ifText: 'if',
  thenText: 'then',
  becauseText: 'because',
  hedge: 'hedge',
  forWhom: 'for whom',
  status: 'status',
  importance: 'importance',
  joined: 'joined',
  actsOn: 'acts on',
  confidence: 'confidence',
  evidence: 'evidence',
  origin: 'whose words',
  number: 'number',
  sentence: 'sentence',
  note: 'note',
} as const;
export type ArrowField = keyof typeof arrowFields;

/** A fact by name: one of ours, or whatever a file calls it. */
export type DiagramField = { readonly name: string; readonly value: string };

const noteNames = ['note', 'notes', 'description', 'memo', 'comment', 'comments', 'summary'];

function reversed<Key extends string>(
  own: Readonly<Record<Key, string>>,
  more: Readonly<Record<string, Key>>,
): ReadonlyMap<string, Key> {
  const names = new Map<string, Key>(Object.entries(more));
  for (const key of Object.keys(own) as Key[]) names.set(own[key], key);
  return names;
}

const notes = Object.fromEntries(noteNames.map((name) => [name, 'note' as const]));

const boxNames = reversed<BoxField>(boxFields, {
  ...notes,
  'factor memo': 'note',
  'plain label': 'plainLabel',
  phase: 'stage',
  'element role': 'role',
});

const arrowNames = reversed<ArrowField>(arrowFields, {
  ...notes,
  'link memo': 'note',
  polarity: 'sign',
  posneg: 'sign',
  direction: 'sign',
  effect: 'sign',
  influence: 'sign',
  'relationship impact': 'sign',
  'connection polarity': 'sign',
  condition: 'forWhom',
  reason: 'becauseText',
  why: 'becauseText',
});

/** What names are compared by: “Link_Memo” and “link memo” are one. */
export function fieldKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}

/** Which fact of a box a name means; undefined when it is a fact of the file's own. */
export function boxFieldOf(name: string): BoxField | undefined {
  return boxNames.get(fieldKey(name));
}

/** Which fact of an arrow a name means; undefined when it is a fact of the file's own. */
export function arrowFieldOf(name: string): ArrowField | undefined {
  return arrowNames.get(fieldKey(name));
}

/** Facts as lines of a note, for formats with nothing but a note; a further line of a value is indented. */
export function fieldsAsText(fields: readonly DiagramField[]): string {
  return fields.map(({ name, value }) => `${name}: ${value.replaceAll('\n', '\n  ')}`).join('\n');
}

/** Facts in the lines of a note that begins with them, and what else it says. */
export function fieldsInText(
  text: string,
  isOurs: (name: string) => boolean,
): { readonly fields: readonly DiagramField[]; readonly rest: string } {
  const fields: { name: string; value: string }[] = [];
  const rest: string[] = [];
  let open: { name: string; value: string } | null = null;
  for (const line of text.split('\n')) {
    const found = /^([a-z][a-z ]{1,20}): (.*)$/u.exec(line);
    const name = found?.[1] ?? '';
    if (found !== null && isOurs(name)) {
      open = { name, value: found[2] ?? '' };
      fields.push(open);
    } else if (open !== null && line.startsWith('  ')) open.value += `\n${line.slice(2)}`;
    else {
      open = null;
      rest.push(line);
    }
  }
  return { fields, rest: rest.join('\n').trim() };
}
