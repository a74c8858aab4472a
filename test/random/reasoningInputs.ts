import { type Generator, change, complete, inTheory, manyIds, remove } from './inputKit.ts';
import { type Choices, anyId, fieldsOf, idIn, label, text } from './rowFields.ts';
import { oneOf, wholeNumber } from './testEnv.ts';

const roleNames = [
  'context',
  'intervention',
  'actor',
  'mechanism',
  'resource',
  'reasoning',
  'outcome',
] as const;

function roles(choices: Choices, theoryId: string) {
  return Array.from({ length: wholeNumber(choices.random, 0, 4) }, () => ({
    elementId: idIn(choices, 'elements', theoryId),
    role: oneOf(choices.random, roleNames),
    whose: choices.random() < 0.3 ? label(choices) : '',
  })).filter(({ elementId }) => elementId !== null);
}

/** An arrow or a configuration of the theory; null when it has none of that kind. */
function explanation(choices: Choices, theoryId: string) {
  const isArrow = choices.random() < 0.6;
  const id = idIn(choices, isArrow ? 'arrows' : 'configurations', theoryId);
  if (id === null) return null;
  return isArrow ? { arrowId: id, configurationId: null } : { arrowId: null, configurationId: id };
}

const rarely = <Value>({ random }: Choices, value: Value) => (random() < 0.2 ? value : null);

/** An input for each command about configurations as wholes, ripples, rivals and checks. */
export const reasoningGenerators = {
  'configurations.make': inTheory((choices, theoryId) => ({
    theoryId,
    title: text(choices).replaceAll('\n', ' '),
    stageId: idIn(choices, 'stages', theoryId),
    roles: roles(choices, theoryId),
  })),
  'configurations.setRoles': inTheory((choices, theoryId) =>
    complete({
      configurationId: idIn(choices, 'configurations', theoryId),
      roles: roles(choices, theoryId),
    }),
  ),
  'configurations.addBox': inTheory((choices, theoryId) =>
    complete({
      configurationId: idIn(choices, 'configurations', theoryId),
      label: label(choices),
      role: oneOf(choices.random, roleNames),
    }),
  ),
  'ripples.name': inTheory((choices, theoryId) =>
    complete({
      theoryId,
      fromConfigurationId: idIn(choices, 'configurations', theoryId),
      toConfigurationId: idIn(choices, 'configurations', theoryId),
      elementId: idIn(choices, 'elements', theoryId),
      name: choices.random() < 0.3 ? '' : label(choices),
      note: text(choices),
    }),
  ),
  'rivalSets.add': inTheory((choices, theoryId) => {
    const first = explanation(choices, theoryId);
    const observation = label(choices);
    const elementId = idIn(choices, 'elements', theoryId);
    const makeBox = choices.random() < 0.5;
    return { theoryId, observation, elementId, makeBox, rivals: first === null ? [] : [first] };
  }),
  'rivalSets.change': change('rivalSets', ['verdict', 'decidedBy', 'decidedAt']),
  'rivalSets.remove': remove('rivalSets'),
  'rivals.add': inTheory((choices, theoryId) => {
    const rivalSetId = idIn(choices, 'rivalSets', theoryId);
    const target = explanation(choices, theoryId);
    return target === null
      ? null
      : complete({ theoryId, rivalSetId, ...target, title: label(choices) }, ['arrowId', 'configurationId']);
  }),
  'rivals.explain': (choices) =>
    complete({ rivalSetId: anyId(choices, 'rivalSets'), words: label(choices), because: text(choices) }),
  'rivals.change': change('rivals'),
  'rivals.remove': remove('rivals'),
  'rivals.adjudicate': (choices) => {
    const rivalSetId = anyId(choices, 'rivalSets');
    const own = [...choices.document.rivals.values()].filter((row) => row.rivalSetId === rivalSetId);
    const favoured = own.filter(() => choices.random() < 0.5).map(({ id }) => id);
    return complete({ rivalSetId, favoured, reason: label(choices), decidedBy: '' });
  },
  'rivals.reopen': (choices) => complete({ rivalSetId: anyId(choices, 'rivalSets') }),
  'checks.dismiss': inTheory((choices, theoryId) => ({
    ...fieldsOf(choices, 'dismissals', ['dismissedAt']),
    reason: label(choices),
    theoryId,
    elementId: idIn(choices, 'elements', theoryId),
    otherElementId: rarely(choices, idIn(choices, 'elements', theoryId)),
    arrowId: rarely(choices, idIn(choices, 'arrows', theoryId)),
    otherArrowId: rarely(choices, idIn(choices, 'arrows', theoryId)),
    configurationId: rarely(choices, idIn(choices, 'configurations', theoryId)),
    measurementId: rarely(choices, idIn(choices, 'measurements', theoryId)),
  })),
  'checks.restore': (choices) => complete({ ids: manyIds(choices, 'dismissals', 2) }),
  'checks.switch': inTheory((choices, theoryId) => ({
    theoryId,
    rule: `R${String(wholeNumber(choices.random, 1, 30)).padStart(2, '0')}`,
  })),
} satisfies Record<string, Generator>;
