import { nameKey } from '../theoryText/grammar.ts';
import { nearNames } from './proseText.ts';

/** Two names that may mean one box. `isKnown`: `name` is a box of the theory already, so only `other` can give way. */
export type NameQuestion = { readonly other: string; readonly name: string; readonly isKnown: boolean };

/** A question with the line of the text or table where the name first stands. */
export type AskedName = NameQuestion & { readonly line: number };

/** What somebody said of two names: they are two boxes, or one that is called as one of them is. */
export type NameAnswer = 'two' | 'name' | 'other';

/** The key under which a question is answered. */
export function questionKey({ name, other }: NameQuestion): string {
  return `${nameKey(name)}\n${nameKey(other)}`;
}

/** The names found in a text that may mean a box of the theory, or each other; a name of the theory never changes. */
export function nameQuestions(found: readonly string[], known: readonly string[]): readonly NameQuestion[] {
  const there = new Set(known.map(nameKey));
  const fresh = new Set(found.map(nameKey).filter((key) => !there.has(key)));
  return nearNames([...found, ...known]).flatMap(({ one, other }): NameQuestion[] => {
    const isOneFresh = fresh.has(nameKey(one));
    const isOtherFresh = fresh.has(nameKey(other));
    if (!isOneFresh && !isOtherFresh) return [];
    if (isOneFresh && isOtherFresh) return [{ name: one, other, isKnown: false }];
    return [isOneFresh ? { name: other, other: one, isKnown: true } : { name: one, other, isKnown: true }];
  });
}

/** The questions about the names of a text or table, each with its line; `lines`: where each name first stands. */
export function askedNames(
  lines: ReadonlyMap<string, number>,
  known: readonly string[],
): readonly AskedName[] {
  return nameQuestions([...lines.keys()], known).map((question) => ({
    ...question,
    line: lines.get(question.other) ?? lines.get(question.name) ?? 1,
  }));
}

/** What is said where nobody can be asked. */
export function keptApart(
  questions: readonly AskedName[],
): readonly { readonly line: number; readonly message: string }[] {
  return questions.map(({ name, other, line }) => ({
    line,
    message: `“${name}” and “${other}” may mean the same. They were kept apart: rename one if they do.`,
  }));
}

/** Which names stand for which others, by `nameKey`, as `takeStatements` reads it; chains end at their last name. */
export function sameNames(
  questions: readonly NameQuestion[],
  answers: ReadonlyMap<string, NameAnswer>,
): ReadonlyMap<string, string> {
  const step = new Map<string, string>();
  for (const question of questions) {
    const answer = answers.get(questionKey(question)) ?? 'two';
    if (answer === 'two') continue;
    const [from, to] = answer === 'name' ? [question.other, question.name] : [question.name, question.other];
    if (!step.has(nameKey(from))) step.set(nameKey(from), to);
  }
  const same = new Map<string, string>();
  for (const from of step.keys()) {
    const seen = new Set([from]);
    let to = step.get(from) ?? '';
    for (let next = step.get(nameKey(to)); next !== undefined && !seen.has(nameKey(to));) {
      seen.add(nameKey(to));
      to = next;
      next = step.get(nameKey(to));
    }
    if (nameKey(to) !== from) same.set(from, to);
  }
  return same;
}
