import type { IdOf } from '../document.ts';
import type { Element } from '../entities/element.ts';
import type { Check, CheckScope, Fix } from './check.ts';
import {
  arrowsOf,
  castsByElement,
  castsOf,
  elementsOf,
  hasPlayer,
  playersOf,
  playing,
} from './checkIndex.ts';
import { namesIn } from './naming.ts';
import { degreeWords, deliveryStarts, responseWords, switchWords } from './wordLists.ts';
import { hasAny, labelWords, wordsIn } from './wordsIn.ts';

function isDelivery(element: Element): boolean {
  const words = labelWords(element);
  return deliveryStarts.has(words[0] ?? '') && !words.some((word) => responseWords.has(word));
}

/** Lets the box be an intervention: its usual role, or where that is said already, its roles as mechanism. */
function asIntervention(scope: CheckScope, { id, usualRole }: Element): { readonly fix?: Fix } {
  const { document, theoryId } = scope;
  if (usualRole === 'mechanism')
    return {
      fix: {
        label: `Make “${namesIn(scope).part('intervention')}” its usual role`,
        command: 'elements.change',
        input: { ids: [id], fields: { usualRole: 'intervention' } },
      },
    };
  const isSplit = document.theories.get(theoryId)?.isMechanismSplit === true;
  const role = isSplit ? 'resource' : 'intervention';
  const ids: IdOf<'configurationRoles'>[] = [];
  for (const cast of castsByElement(document, theoryId).get(id) ?? []) {
    const own = cast.roles.filter(({ elementId }) => elementId === id);
    const mechanism = own.find((each) => each.role === 'mechanism');
    if (mechanism === undefined) continue;
    if (own.some((each) => each.role === role)) return {};
    ids.push(mechanism.id);
  }
  if (ids.length === 0) return {};
  const where = ids.length === 1 ? 'its configuration' : `${ids.length} configurations`;
  return {
    fix: {
      label: `Make it the ${namesIn(scope).part(role)} in ${where}`,
      command: 'configurationRoles.change',
      input: { ids, fields: { role } },
    },
  };
}

/** R05: what is done stands where what it changes in people should. */
export const interventionAsMechanism: Check = {
  id: 'R05',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'An activity as the reason why', realist: 'Intervention as mechanism' },
  question: 'What does it change in how people think or feel?',
  why: 'Activities are the visible machinery. A mechanism is what they change in people.',
  source:
    'Haynes et al. 2017, doi 10.1186/s12961-017-0234-4; Dalkin et al. 2015, doi 10.1186/s13012-015-0237-x',
  reads: ['theories', 'elements', 'configurations', 'configurationRoles'],
  find: (scope) => {
    const names = namesIn(scope);
    const isMechanism = playing(scope.document, scope.theoryId, 'mechanism', 'reasoning');
    return elementsOf(scope.document, scope.theoryId).flatMap((element) => {
      if (!isMechanism(element.id)) return [];
      const isUsually = element.usualRole === 'intervention';
      if (!isUsually && !isDelivery(element)) return [];
      const reason = isUsually ? 'is usually what is offered' : 'reads like something that is delivered';
      return [
        {
          at: { elementId: element.id },
          message: () =>
            `${names.element(element.id)} is used as a ${names.part('mechanism')}, but it ${reason}.`,
          ...asIntervention(scope, element),
        },
      ];
    });
  },
};

/** R07: a response without anybody who responds. */
export const mechanismWhose: Check = {
  id: 'R07',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'Whose response?', realist: 'Mechanism without an actor' },
  question: 'Who thinks or feels this?',
  why: 'Different people reason differently: a patient, a link worker and a GP may each have reasons of their own.',
  source: 'Mukumbang et al. 2018 via BetterEvaluation (ICAMO)',
  reads: ['elements', 'configurations', 'configurationRoles'],
  find: (scope) => {
    const names = namesIn(scope);
    return castsOf(scope.document, scope.theoryId).flatMap((cast) => {
      if (hasPlayer(cast, 'actor')) return [];
      const named = new Set(
        cast.roles.filter(({ whose }) => whose.trim() !== '').map(({ elementId }) => elementId),
      );
      return playersOf(cast, 'mechanism', 'reasoning')
        .filter((elementId) => !named.has(elementId))
        .map((elementId) => ({
          at: { elementId, configurationId: cast.configuration.id },
          message: () =>
            `Nobody has said whose response ${names.element(elementId)} is in ${names.configuration(cast.configuration)}.`,
        }));
    });
  },
};

/** R08: half of a mechanism, in a theory that splits mechanisms. */
export const halfMechanism: Check = {
  id: 'R08',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'Half a reason', realist: 'Resource without reasoning, or reasoning without resource' },
  question: 'What is the other half?',
  why: 'This theory splits mechanisms: a resource works by what people make of it. Where the split is off, nobody asks.',
  source:
    'Dalkin et al. 2015, doi 10.1186/s13012-015-0237-x; the split itself is disputed (Jagosh, RAMESES list 2015)',
  reads: ['theories', 'configurations', 'configurationRoles'],
  find: ({ document, theoryId, vocabulary }) => {
    if (document.theories.get(theoryId)?.isMechanismSplit !== true) return [];
    const names = namesIn({ document, vocabulary });
    return castsOf(document, theoryId).flatMap((cast) => {
      const hasResource = hasPlayer(cast, 'resource');
      const hasReasoning = hasPlayer(cast, 'reasoning');
      if (hasResource === hasReasoning) return [];
      return [
        {
          at: { configurationId: cast.configuration.id },
          message: () =>
            `${names.configuration(cast.configuration)} has a ${hasResource ? 'resource, but no reasoning' : 'reasoning, but no resource'}.`,
          question: hasResource ? 'What do people make of the resource?' : 'What are they responding to?',
        },
      ];
    });
  },
};

const FEWEST_CONFIGURATIONS = 3;

const mayBeSwitch = hasAny(switchWords);

function isSwitch(text: string): boolean {
  if (!mayBeSwitch(text)) return false;
  const words = wordsIn(text);
  return words.some((word) => switchWords.has(word)) && !words.some((word) => degreeWords.has(word));
}

/** R13: a mechanism that is on or off, or configurations that all succeed. */
export const onOffOnly: Check = {
  id: 'R13',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'All or nothing', realist: 'Mechanism on or off only' },
  question: 'Does it work by degree, and when is it held back?',
  why: 'Mechanisms work more like a dimmer than like a switch. What holds one back is worth a configuration of its own.',
  source: 'Dalkin et al. 2015, doi 10.1186/s13012-015-0237-x',
  reads: ['elements', 'arrows', 'configurations', 'configurationRoles'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const arrows = arrowsOf(document, theoryId);
    const found = arrows
      .filter(({ becauseText }) => becauseText !== '' && isSwitch(becauseText))
      .map((arrow) => ({
        at: { arrowId: arrow.id },
        message: () => `The because of ${names.arrow(arrow)} speaks of a switch, on or off.`,
        question: 'More or less of it: what would that depend on?',
      }));
    const casts = castsOf(document, theoryId).filter((cast) => hasPlayer(cast, 'outcome'));
    const succeeds = casts.every((cast) =>
      playersOf(cast, 'outcome').every((id) => document.elements.get(id)?.intent === 'intended'),
    );
    if (casts.length < FEWEST_CONFIGURATIONS || !succeeds || arrows.some(({ kind }) => kind === 'blocks'))
      return found;
    const message = () =>
      `All ${casts.length} configurations end in something intended, and nothing is held back.`;
    return [...found, { at: {}, message }];
  },
};
