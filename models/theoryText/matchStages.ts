import type { Document, IdOf } from '../document.ts';
import type { TextEditInput } from '../commands/textEdit.ts';
import type { Env } from '../env.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { nameKey, oneLine } from './grammar.ts';
import { stageNameField, stageNames, stagesOf } from './names.ts';
import type { ParsedLine } from './parseText.ts';
import type { KnownLine } from './textState.ts';

/** The stage of each heading of the text, in order; null: none. With what that changes. */
export type StageMatches = {
  readonly bySection: readonly (string | null)[];
  readonly edits: readonly TextEditInput[];
  readonly removed: readonly string[];
};

type Heading = ParsedLine & { kind: 'heading' };

type Given = {
  readonly document: Document;
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly env: Env;
  readonly isAdding: boolean;
};

/** Pairs headings with stages: by name, then those that are between the same neighbours, in order (they are renamed). */
function pairHeadings(
  headings: readonly Heading[],
  old: readonly KnownLine[],
  given: Given,
): (string | null)[] {
  const taken = new Set<string>();
  const found: (string | null)[] = headings.map(() => null);
  const names = stageNames(given.document, given.theoryId, given.vocabulary);
  const queues = Map.groupBy(old, ({ stageId }) => nameKey(names.nameOf(stageId ?? '')?.text ?? ''));
  headings.forEach((heading, index) => {
    if (heading.name === null) return;
    const known = queues
      .get(nameKey(heading.name.text))
      ?.find(({ stageId }) => !taken.has(stageId ?? ''))?.stageId;
    const stageId = known ?? names.find(heading.name) ?? null;
    if (stageId === null || taken.has(stageId)) return;
    taken.add(stageId);
    found[index] = stageId;
  });
  if (given.isAdding) return found;
  const order = old.map(({ stageId }) => stageId ?? '');
  headings.forEach((heading, index) => {
    if (found[index] !== null || heading.isNoStage) return;
    const before = found.slice(0, index).findLast((id) => id !== null);
    const next = order[before === undefined ? 0 : order.indexOf(before ?? '') + 1];
    if (next === undefined || next === '' || taken.has(next)) return;
    taken.add(next);
    found[index] = next;
  });
  return found;
}

/** Works out which stages the headings are: kept, renamed, new, moved or gone. */
export function matchStages(
  headings: readonly Heading[],
  old: readonly KnownLine[],
  given: Given,
): StageMatches {
  const { document, theoryId, vocabulary, env, isAdding } = given;
  const edits: TextEditInput[] = [];
  const here = stagesOf(document, theoryId).map(({ id }): string => id);
  const added: string[] = [];
  const bySection = pairHeadings(headings, old, given).map((stageId, index) => {
    const name = headings[index]?.name ?? null;
    const stage = stageId === null ? undefined : document.stages.get(stageId as IdOf<'stages'>);
    if (stage === undefined) {
      if (name === null) return null;
      const id = env.newId('stage');
      edits.push({ do: 'addStage', id, name: name.text });
      added.push(id);
      return id;
    }
    const field = stageNameField(stage, vocabulary);
    if (!isAdding && name !== null && oneLine(stage[field]) !== name.text)
      edits.push({ do: 'changeStage', id: stage.id, fields: { [field]: name.text } });
    return stage.id;
  });
  if (isAdding) return { bySection, edits, removed: [] };
  const said = new Set(bySection);
  const removed = old.flatMap(({ stageId }) =>
    stageId === null || said.has(stageId) || !here.includes(stageId) ? [] : [stageId],
  );
  const gone = new Set(removed);
  const unsaid = here.filter((id) => !said.has(id) && !gone.has(id));
  const wanted = [...bySection.filter((id) => id !== null), ...unsaid];
  const now = [...here.filter((id) => !gone.has(id)), ...added];
  if (wanted.some((id, index) => id !== now[index])) edits.push({ do: 'orderStages', ids: wanted });
  return { bySection, edits, removed };
}
