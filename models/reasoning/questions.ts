import { gapQuestions } from './gapQuestions.ts';
import type { Question } from './question.ts';
import { wayQuestions } from './wayQuestions.ts';

/** Every question that can be asked of a theory, in the order of the menu. */
export const questions: readonly Question[] = [...wayQuestions, ...gapQuestions];

/** The question of an id; undefined when there is none. */
export function questionOf(id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}
