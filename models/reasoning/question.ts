import type { Document } from '../document.ts';
import type { Vocabulary } from '../sentences/words.ts';

/** What a question is asked of; of a stage it may be left open which, the last is meant then. */
export type QuestionNeeds = 'nothing' | 'box' | 'arrow' | 'two boxes' | 'stage';

/** What is asked about: ids of a box, arrow or stage, or of two boxes in the order from, to. */
export type QuestionSubject = { readonly ids: readonly string[] };

/** One line of an answer, with the boxes and arrows it is about. */
export type AnswerItem = { readonly sentence: string; readonly ids: readonly string[] };

/** A question answered: one sentence that sums up, the lines, and what to show on the map. */
export type Answer = {
  readonly summary: string;
  readonly items: readonly AnswerItem[];
  readonly ids: readonly string[];
};

/** What an answer is made from. */
export type Asked = {
  readonly document: Document;
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly subject: QuestionSubject;
};

/** A question in ordinary words that the theory itself can answer. */
export type Question = {
  /** Kebab-case, never changed. */
  readonly id: string;
  readonly label: Readonly<Record<Vocabulary, string>>;
  readonly needs: QuestionNeeds;
  readonly answer: (asked: Asked) => Answer;
};

/** An answer from its lines: what is shown is all that the lines are about. */
export function answerOf(summary: string, items: readonly AnswerItem[]): Answer {
  return { summary, items, ids: [...new Set(items.flatMap(({ ids }) => ids))] };
}

/** "3 circumstances", "1 circumstance". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
