import type { Document, IdOf } from '../document.ts';
import type { Rival } from '../entities/rival.ts';
import type { RivalSet } from '../entities/rivalSet.ts';
import { referrers } from '../referenceIndex.ts';
import { ifWords, statementMembers } from '../sentences/statement.ts';
import { type Vocabulary, tidy } from '../sentences/words.ts';

/** What explains an outcome: one arrow (for a group: its statement), or a configuration as a whole. */
export type Explanation =
  | { readonly kind: 'arrow'; readonly id: IdOf<'arrows'> }
  | { readonly kind: 'configuration'; readonly id: IdOf<'configurations'> };

/** One observation with the explanations that are compared, in their order. */
export type RivalSetRows = { readonly set: RivalSet; readonly rivals: readonly Rival[] };

const byPosition = (
  one: { readonly position: number; readonly id: string },
  other: { readonly position: number; readonly id: string },
) => one.position - other.position || (one.id < other.id ? -1 : 1);

/** The rivals of a set, in their order. */
export function rivalsOf(document: Document, rivalSetId: string): readonly Rival[] {
  return referrers(document, { table: 'rivals', field: 'rivalSetId' }, rivalSetId)
    .flatMap((id) => document.rivals.get(id as IdOf<'rivals'>) ?? [])
    .sort(byPosition);
}

function setsWith(
  document: Document,
  field: 'theoryId' | 'elementId',
  target: string,
): readonly RivalSetRows[] {
  return referrers(document, { table: 'rivalSets', field }, target)
    .flatMap((id) => document.rivalSets.get(id as IdOf<'rivalSets'>) ?? [])
    .sort(byPosition)
    .map((set) => ({ set, rivals: rivalsOf(document, set.id) }));
}

/** The sets of rivals of a theory, in their order. */
export function rivalSetsOf(document: Document, theoryId: string): readonly RivalSetRows[] {
  return setsWith(document, 'theoryId', theoryId);
}

/** The sets of rivals that explain an outcome on the map. */
export function rivalSetsOfElement(document: Document, elementId: string): readonly RivalSetRows[] {
  return setsWith(document, 'elementId', elementId);
}

/** How many explanations of an outcome are compared; each once, in however many sets. 0: none. */
export function rivalCountOf(document: Document, elementId: string): number {
  const sets = referrers(document, { table: 'rivalSets', field: 'elementId' }, elementId);
  if (sets.length === 0) return 0;
  const explained = sets.flatMap((set) =>
    rivalsOf(document, set).map(({ arrowId, configurationId }) => arrowId ?? configurationId),
  );
  return new Set(explained).size;
}

/** What a rival stands for; null for a damaged row. */
export function explanationOf(rival: Pick<Rival, 'arrowId' | 'configurationId'>): Explanation | null {
  if (rival.arrowId !== null) return { kind: 'arrow', id: rival.arrowId };
  return rival.configurationId === null ? null : { kind: 'configuration', id: rival.configurationId };
}

/** A short name of an explanation: code and title of a configuration, the IF of a statement. */
export function explanationName(
  document: Document,
  explanation: Explanation,
  vocabulary: Vocabulary,
): string {
  if (explanation.kind === 'configuration') {
    const configuration = document.configurations.get(explanation.id);
    return tidy(`${configuration?.code ?? ''} ${configuration?.title ?? ''}`);
  }
  const arrow = document.arrows.get(explanation.id);
  if (arrow === undefined) return '';
  const { logic } = document.arrowGroups.get(arrow.arrowGroupId as IdOf<'arrowGroups'>) ?? { logic: 'and' };
  return statementMembers(document, arrow)
    .map((member) => ifWords(document, member, vocabulary))
    .join(` ${logic} `);
}

/** What a rival is called: its title with what it says, or what it says alone. */
export function rivalName(document: Document, rival: Rival, vocabulary: Vocabulary): string {
  const explanation = explanationOf(rival);
  const name = explanation === null ? '' : explanationName(document, explanation, vocabulary);
  const title = tidy(rival.title);
  return title === '' ? name : name === '' ? title : `${title}: ${name}`;
}
