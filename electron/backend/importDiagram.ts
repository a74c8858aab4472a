import { type Upsert, applyChange } from '#models/changeSet.ts';
import type { DiagramWarning, FoundDiagram, FoundLink } from '#models/diagram/foundDiagram.ts';
import { heldLine } from '#models/diagram/plainText.ts';
import { type DiagramKind, type Meaning, chosenKinds, diagramKinds } from '#models/diagram/roleGuess.ts';
import { signOf } from '#models/diagram/signWords.ts';
import { type TakenDiagram, takeDiagram } from '#models/diagram/takeDiagram.ts';
import { type Document, type IdOf, emptyDocument } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { type Result, success } from '#models/result.ts';
import { nameKey } from '#models/theoryText/grammar.ts';

import { commitRows } from './mergeRows.ts';
import { newTheory } from './newTheory.ts';
import type { WorkspaceStore } from './storage/workspaceStore.ts';

/** Where a diagram goes (null: a theory of its own), and what its types and groups mean where that is not the guess. */
export type DiagramChoices = {
  readonly theoryId: string | null;
  readonly meanings: Readonly<Record<string, Meaning>>;
};

type Input = {
  readonly diagram: FoundDiagram;
  readonly name: string;
  readonly choices: DiagramChoices;
  readonly env: Env;
  readonly stores: boolean;
};

/** What came in, or would. */
export type ImportedDiagram = Omit<TakenDiagram, 'rows'> & {
  readonly kinds: readonly DiagramKind[];
  readonly theoryId: string;
  /** What a theory of its own is called. */
  readonly title: string;
  readonly revision: number;
};

function titleOf({ title }: FoundDiagram, name: string): string {
  return heldLine(title) || heldLine(name.replace(/\.[a-z]{1,7}$/iu, '')) || 'Imported diagram';
}

/** Groups that mean nothing here are no boxes either: that is said. */
function groupWarnings(kinds: readonly DiagramKind[]): readonly DiagramWarning[] {
  const groups = kinds.filter(({ from, meaning }) => from === 'group' && meaning === 'none');
  if (groups.length === 0) return [];
  const names = groups
    .slice(0, 5)
    .map(({ name }) => `“${heldLine(name, 60)}”`)
    .join(', ');
  const more = groups.length > 5 ? ' …' : '';
  return [
    {
      message: `${groups.length === 1 ? 'A frame of the drawing is' : `${groups.length} frames of the drawing are`} in the notes of the boxes inside: ${names}${more}.`,
    },
  ];
}

/** What the rows may refer to: the theory, and where there are quotes the sources of all theories. */
function documentFor(
  store: WorkspaceStore,
  { links }: FoundDiagram,
  theoryId: string | null,
): Result<Document> {
  if (links.some(({ quotes }) => quotes.length > 0)) return store.loadEverything();
  const rows = theoryId === null ? success([]) : store.loadTheory(theoryId);
  return rows.ok ? success(applyChange(emptyDocument(), { upserts: rows.value, deletes: [] })) : rows;
}

/** Brings a diagram into a theory, or into a new one, as one undoable commit, after a backup (SPEC N). */
export function importDiagram(store: WorkspaceStore, input: Input): Result<ImportedDiagram> {
  const { diagram, name, choices, env, stores } = input;
  const { theoryId } = choices;
  const loaded = documentFor(store, diagram, theoryId);
  if (!loaded.ok) return loaded;
  const sources = store.sourceIdentities();
  if (!sources.ok) return sources;
  const before = loaded.value;
  const title = titleOf(diagram, name);
  const begun = newTheory(before, { theoryId, name: title, env });
  if (!begun.ok) return begun;
  const kinds = chosenKinds(diagramKinds(diagram), choices.meanings);
  const { rows, ...taken } = takeDiagram(begun.value.document, diagram, {
    theoryId: begun.value.theoryId as IdOf<'theories'>,
    isNew: theoryId === null,
    fileName: name,
    kinds,
    knownSources: new Map(sources.value.map((source) => [nameKey(source.title), source.id])),
    env,
  });
  const done = {
    ...taken,
    warnings: [...diagram.warnings, ...taken.warnings, ...groupWarnings(kinds)],
    kinds,
    theoryId: begun.value.theoryId,
    title,
    revision: store.revision(),
  };
  if (!stores) return success(done);
  // A theory that gets nothing needs no snapshot of how it was.
  const isNothing = theoryId !== null && rows.length === 0;
  const made = isNothing ? [] : (begun.value.change?.upserts ?? []);
  const written = commitRows(store, {
    document: before,
    rows: withoutRepeats([...made, ...rows]),
    theoryId: begun.value.theoryId,
    label: `Import ${name}`.toWellFormed(),
    env,
  });
  return written.ok ? success({ ...done, revision: written.value }) : written;
}

/** Of rows with the same id the last. */
function withoutRepeats(rows: readonly Upsert[]): readonly Upsert[] {
  const last = new Map(rows.map((upsert) => [upsert.row.id as string, upsert]));
  return [...last.values()];
}

/** The first links of a diagram as people read them, and boxes without any. */
export function diagramSample({ nodes, links }: FoundDiagram, most: number) {
  const nameOf = new Map(nodes.map(({ id, label }) => [id, label]));
  const signs = { forward: '→', both: '↔', none: '–' } as const satisfies Record<
    FoundLink['direction'],
    string
  >;
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const said = links.map(({ at, from, to, direction, label: words, type }) => {
    const label = words === '' && signOf(type) !== null ? type : words;
    return {
      at,
      text: `${nameOf.get(from) ?? from} ${signs[direction]} ${nameOf.get(to) ?? to}${label === '' ? '' : ` (${heldLine(label, 200)})`}`,
    };
  });
  const alone = nodes.filter(({ id }) => !linked.has(id)).map(({ at, label }) => ({ at, text: label }));
  return [...said, ...alone].slice(0, most).map(({ at, text }, index) => ({
    record: index + 1,
    line: at.line ?? at.record,
    title: text,
    authors: '',
    year: null,
    isDuplicate: false,
  }));
}
