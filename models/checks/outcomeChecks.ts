import type { Document } from '../document.ts';
import type { Element } from '../entities/element.ts';
import { referrers } from '../referenceIndex.ts';
import { isCausal } from '../sentences/statement.ts';
import type { Check, CheckScope } from './check.ts';
import { arrowEnds, castsByElement, elementsOf, playing, statementKey } from './checkIndex.ts';
import { namesIn } from './naming.ts';
import { deliveredThings, deliveryPast } from './wordLists.ts';
import { labelWords } from './wordsIn.ts';

function outcomesOf(scope: CheckScope): readonly Element[] {
  const isOutcome = playing(scope.document, scope.theoryId, 'outcome');
  return elementsOf(scope.document, scope.theoryId).filter(({ id }) => isOutcome(id));
}

const signs: ReadonlySet<string> = new Set([
  'quote_participant',
  'own_observation',
  'panel_statement',
] as const);

/** The boxes to which what people said or what was seen is tied: a sign in words. */
function withSignInWords(document: Document): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { elementId, extractId } of document.evidenceLinks.values()) {
    if (elementId === null || found.has(elementId)) continue;
    const extract = document.extracts.get(extractId);
    if (extract !== undefined && signs.has(extract.kind)) found.add(elementId);
  }
  return found;
}

/** R09: nobody could tell whether it happened. */
export const outcomeNotMeasurable: Check = {
  id: 'R09',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'How would one know?', realist: 'Outcome without measure or indicator' },
  question: 'How would one know that it happened?',
  why: 'An evaluator needs a measure, an indicator in words, or something people say or do that shows it.',
  source: 'Rempel et al. 2017, doi 10.1136/bmjopen-2017-017734; theory of change, on indicators (unverified)',
  reads: ['elements', 'configurations', 'configurationRoles', 'measurements', 'evidenceLinks', 'extracts'],
  find: (scope) => {
    const { document } = scope;
    const names = namesIn(scope);
    const known = withSignInWords(document);
    return outcomesOf(scope)
      .filter(
        ({ id, indicator }) =>
          indicator.trim() === '' &&
          referrers(document, { table: 'measurements', field: 'elementId' }, id).length === 0 &&
          !known.has(id),
      )
      .map(({ id }) => ({
        at: { elementId: id },
        message: () =>
          `${names.element(id)} has no measure, and nobody has said how one would know that it happened.`,
      }));
  },
};

/** True for “sessions held”, “number of referrals”: delivery is counted. */
function countsDelivery(element: Element): boolean {
  const words = labelWords(element);
  const thing = words.findIndex((word) => deliveredThings.has(word));
  if (thing === -1) return false;
  const isCount =
    words.slice(0, thing).join(' ').startsWith('number of') ||
    words.slice(0, thing).join(' ').startsWith('count of');
  return isCount || words.slice(thing + 1, thing + 3).some((word) => deliveryPast.has(word));
}

/** R10: what was delivered stands as what came of it. */
export const outcomeAsActivity: Check = {
  id: 'R10',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'Something done, not something that changed', realist: 'Output as outcome' },
  question: 'What changed for people because of it?',
  why: 'What was delivered is an output. It may stand as an early outcome; what comes of it is another box.',
  source: 'Codebook in HRPS 2024, doi 10.1186/s12961-024-01115-9',
  reads: ['elements', 'configurations', 'configurationRoles'],
  find: (scope) => {
    const names = namesIn(scope);
    return outcomesOf(scope)
      .filter((element) => element.horizon !== 'proximal' && countsDelivery(element))
      .map(({ id }) => ({
        at: { elementId: id },
        message: () => `${names.element(id)} counts what was delivered.`,
        fix: {
          label: 'Mark it as an early outcome',
          command: 'elements.change',
          input: { ids: [id], fields: { horizon: 'proximal' } },
        },
      }));
  },
};

const weights = { high: 4, medium: 2, unrated: 0, low: 0 } as const;

/** The outcome that matters most: by the importance of the arrows to it, then the final ones, then those that end a chain. */
function topOutcome(scope: CheckScope): Element | null {
  const { from, to } = arrowEnds(scope.document, scope.theoryId);
  let best: { readonly element: Element; readonly rank: readonly number[] } | null = null;
  for (const element of outcomesOf(scope)) {
    const arrows = to.get(element.id) ?? [];
    const stage = element.stageId === null ? undefined : scope.document.stages.get(element.stageId);
    const rank = [
      Math.max(0, ...arrows.map(({ importance }) => weights[importance])),
      element.horizon === 'final' ? 1 : 0,
      from.has(element.id) ? 0 : 1,
      stage?.position ?? -1,
      arrows.length,
    ];
    const order = best?.rank.map((value, index) => (rank[index] ?? 0) - value).find((by) => by !== 0) ?? 0;
    if (best === null || order > 0) best = { element, rank };
  }
  return best?.element ?? null;
}

/** R15: the most important outcome has but one explanation. */
export const noRival: Check = {
  id: 'R15',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'Only one explanation', realist: 'No rival explanation' },
  question: 'What else could explain it?',
  why: 'An explanation gains weight when it has been set against another one of the same outcome.',
  source: 'Pawson 2013 via Shearn et al. 2017, doi 10.1177/1609406917741796',
  reads: ['elements', 'arrows', 'stages', 'configurations', 'configurationRoles', 'rivalSets', 'rivals'],
  find: (scope) => {
    const { document, theoryId } = scope;
    const top = topOutcome(scope);
    if (top === null) return [];
    const isInRivalry = referrers(document, { table: 'rivalSets', field: 'elementId' }, top.id).some(
      (id) => referrers(document, { table: 'rivals', field: 'rivalSetId' }, id).length > 1,
    );
    const casts = (castsByElement(document, theoryId).get(top.id) ?? []).filter(({ roles }) =>
      roles.some(({ elementId, role }) => elementId === top.id && role === 'outcome'),
    );
    // An arrow from a box of a configuration is a part of that explanation, not another one.
    const inside = new Set(casts.flatMap(({ roles }) => roles.map(({ elementId }) => elementId)));
    const statements = new Set(
      (arrowEnds(document, theoryId).to.get(top.id) ?? [])
        .filter((arrow) => isCausal(arrow) && arrow.sign !== 'none' && !inside.has(arrow.sourceElementId))
        .map(statementKey),
    );
    if (isInRivalry || casts.length + statements.size !== 1) return [];
    const name = namesIn(scope).element(top.id);
    return [
      {
        at: { elementId: top.id },
        message: () => `${name} stands out among the outcomes, and has one explanation only.`,
      },
    ];
  },
};
