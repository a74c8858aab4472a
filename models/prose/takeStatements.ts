import type { TextEditInput } from '../commands/textEdit.ts';
import { newExtractFields, newSourceFields } from '../commands/newRows.ts';
import type { Document } from '../document.ts';
import type { Stance } from '../entities/evidenceLink.ts';
import type { Env } from '../env.ts';
import type { Vocabulary } from '../sentences/words.ts';
import type { TextProblem } from '../theoryText/grammar.ts';
import { boxNames } from '../theoryText/names.ts';
import { reconcileText } from '../theoryText/reconcileText.ts';
import { phraseTable } from '../theoryText/resolveBoxes.ts';
import { type TakenStatement, namesAsFound, proseAsText } from './proseText.ts';

/** What to take from a pasted text into a theory. */
export type Taking = {
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  /** The text the statements were found in; it is kept whole, so that each passage can be seen in its place. */
  readonly text: string;
  readonly taken: readonly TakenStatement[];
  /** Which names stand for which others (`nearNames` asks), by `nameKey`. */
  readonly same?: ReadonlyMap<string, string>;
  /** Where the text is from: a source that is there, or the title of a new one. */
  readonly source: { readonly id: string } | { readonly title: string };
  /** What the passage does to the claim that was read from it. */
  readonly stance: Stance;
  readonly env: Env;
};

/** The edits for `sentences.rewrite`, and what they add. */
export type Taken = {
  readonly edits: readonly TextEditInput[];
  /** The lines of text that the statements became. */
  readonly text: string;
  readonly problems: readonly TextProblem[];
  /** Arrows that are added, by taken statement; empty for those that were there already. */
  readonly arrowIds: readonly (readonly string[])[];
};

/** Works out how statements found in prose come into a theory, each with its passage as an extract (T14). */
export function takeStatements(document: Document, taking: Taking): Taken {
  const { theoryId, vocabulary, taken, source, stance, env } = taking;
  const asFound = namesAsFound(taking.same);
  const phrases = phraseTable(document, theoryId);
  const boxes = boxNames(document, theoryId, vocabulary);
  const { text, lineOf } = proseAsText(taken, (role, words, name) => {
    const known = phrases(role, words);
    return (known === null ? undefined : boxes.nameOf(known)) ?? asFound(role, words, name);
  });
  const names = new Map(
    taken.flatMap(({ found: { code, title } }, index) =>
      code === '' ? [] : [[lineOf[index] ?? 0, { code, title }] as const],
    ),
  );
  const read = reconcileText(document, { theoryId, vocabulary, text, state: null, names, env });
  const added = new Set(read.edits.flatMap((edit) => (edit.do === 'addArrow' ? [edit.id] : [])));
  const byLine = new Map(read.state.lines.map((line) => [line.line, line.arrowIds]));
  const arrowIds = lineOf.map((line) => byLine.get(line) ?? []);
  const edits: TextEditInput[] = [...read.edits];
  if (taken.length > 0) {
    const sourceId = 'id' in source ? source.id : env.newId('source');
    if ('title' in source)
      edits.push({ do: 'addSource', id: sourceId, fields: { ...newSourceFields, title: source.title } });
    const textId = env.newId('text');
    edits.push({
      do: 'addSourceText',
      id: textId,
      fields: { sourceId, title: 'Pasted text', text: taking.text },
    });
    // A sentence that makes a chain of statements is one extract of all of them.
    const passages = Map.groupBy(taken.keys(), (index) => taken[index]?.found.passage.from ?? 0);
    for (const indexes of passages.values()) {
      const passage = taken[indexes[0] ?? 0]?.found.passage;
      if (passage === undefined) continue;
      const span = { textId, textStart: passage.from, textEnd: passage.to };
      const fields = {
        ...newExtractFields,
        ...span,
        sourceId,
        text: passage.text,
        kind: 'quote_author' as const,
      };
      const tied = new Set(indexes.flatMap((index) => arrowIds[index] ?? []));
      edits.push({ do: 'quote', id: env.newId('extract'), fields, arrowIds: [...tied], stance });
    }
  }
  return {
    edits,
    text,
    problems: read.problems,
    arrowIds: arrowIds.map((ids) => ids.filter((id) => added.has(id))),
  };
}
