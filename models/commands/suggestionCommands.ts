import { z } from 'zod';

import { CommandRefusal, defineCommand } from '../command.ts';
import { arrowId, elementId, suggestionId } from '../entities/ids.ts';
import { stageSchema } from '../entities/stage.ts';
import { type Suggestion, suggestionSchema } from '../entities/suggestion.ts';
import { suggestionsIn } from '../panel/sessionRows.ts';
import { nextPosition, requiredRow } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';
import { takeSuggestion } from './takeSuggestion.ts';

const said = suggestionSchema.pick({
  sessionId: true,
  participantId: true,
  kind: true,
  words: true,
  fromWords: true,
  toWords: true,
  aboutArrowId: true,
  effect: true,
});

/** What is not decided yet. */
const undecided = {
  status: 'open',
  reason: '',
  decidedBy: '',
  decidedAt: null,
  becameElementId: null,
  becameArrowId: null,
  becameMemoId: null,
} as const;

/** A note in plain words, as it is when somebody has just said it. */
export const newSuggestionFields = {
  kind: 'note',
  fromWords: '',
  toWords: '',
  aboutArrowId: null,
  effect: 'helps',
  ...undecided,
} as const satisfies Partial<Suggestion>;

const isEmpty = (text: string) => text.trim() === '';

function refuseUnsaid({
  kind,
  words,
  fromWords,
  toWords,
}: Pick<Suggestion, 'kind' | 'words' | 'fromWords' | 'toWords'>) {
  if (kind === 'arrow' ? !isEmpty(fromWords) && !isEmpty(toWords) : !isEmpty(words)) return;
  throw new CommandRefusal(
    'suggestions/empty',
    kind === 'arrow'
      ? 'An arrow needs where it starts and where it leads, in any words. Nothing was changed.'
      : 'Say in a few words what is missing. Nothing was changed.',
  );
}

/** Puts into the tray what somebody says is missing. */
export const suggestionsAdd = defineCommand({
  name: 'suggestions.add',
  input: said.extend({
    /** Given by a device that has joined; else a new one. */
    id: suggestionId.optional(),
    participantId: said.shape.participantId.default(null),
    words: said.shape.words.default(''),
    fromWords: said.shape.fromWords.default(''),
    toWords: said.shape.toWords.default(''),
    aboutArrowId: said.shape.aboutArrowId.default(null),
    effect: said.shape.effect.default('helps'),
  }),
  label: () => 'Add what is missing',
  apply: (draft, { id: given, ...fields }, context) => {
    const session = requiredRow(context.base.sessions, fields.sessionId, 'session');
    if (given !== undefined && context.base.suggestions.has(given)) return;
    refuseUnsaid(fields);
    const id = given ?? (context.newId('suggestion') as Suggestion['id']);
    const position = nextPosition(suggestionsIn(context.base, session.id));
    draft.suggestions.set(id, { ...fields, ...undecided, id, theoryId: session.theoryId, position });
  },
});
export const suggestionsChange = changeCommand('suggestions.change', 'suggestions', {
  id: suggestionId,
  fields: said.pick({ words: true, fromWords: true, toWords: true, effect: true }).partial(),
});
export const suggestionsRemove = removeCommand('suggestions.remove', 'suggestions', suggestionId);

function refuseDecided({ status }: Suggestion): void {
  if (status === 'open') return;
  throw new CommandRefusal(
    'suggestions/decided',
    'This suggestion has been decided on. Open it again first. Nothing was changed.',
  );
}

const decision = suggestionSchema.pick({ reason: true, decidedBy: true });

/** Makes a suggestion part of its theory, as words of the panel; the words, and the stage of a new box, may be settled here. */
export const suggestionsAccept = defineCommand({
  name: 'suggestions.accept',
  input: z.strictObject({
    id: suggestionId,
    ...said.pick({ words: true, fromWords: true, toWords: true }).partial().shape,
    stageId: stageSchema.shape.id.nullable().default(null),
    reason: decision.shape.reason.default(''),
    decidedBy: decision.shape.decidedBy.default(''),
  }),
  label: () => 'Accept suggestion',
  apply: (draft, { id, stageId, reason, decidedBy, ...words }, context) => {
    const suggestion = requiredRow(context.base.suggestions, id, 'suggestion');
    refuseDecided(suggestion);
    const settled = {
      ...suggestion,
      ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
    };
    refuseUnsaid(settled);
    const became = takeSuggestion(draft, { suggestion: settled, stageId }, context);
    const row = requiredRow(draft.suggestions, id, 'suggestion');
    Object.assign(row, { status: 'accepted', reason, decidedBy, decidedAt: context.now(), ...became });
  },
});

/** Says that a suggestion is there already, as this box or arrow. */
export const suggestionsMerge = defineCommand({
  name: 'suggestions.merge',
  input: z.strictObject({
    id: suggestionId,
    into: z.union([z.strictObject({ elementId }), z.strictObject({ arrowId })]),
    reason: decision.shape.reason.default(''),
    decidedBy: decision.shape.decidedBy.default(''),
  }),
  label: () => 'Merge suggestion',
  apply: (draft, { id, into, reason, decidedBy }, context) => {
    refuseDecided(requiredRow(context.base.suggestions, id, 'suggestion'));
    Object.assign(requiredRow(draft.suggestions, id, 'suggestion'), {
      status: 'merged',
      reason,
      decidedBy,
      decidedAt: context.now(),
      becameElementId: 'elementId' in into ? into.elementId : null,
      becameArrowId: 'arrowId' in into ? into.arrowId : null,
    });
  },
});

/** Declines a suggestion, with a reason that is kept and told. */
export const suggestionsDecline = defineCommand({
  name: 'suggestions.decline',
  input: z.strictObject({
    id: suggestionId,
    reason: decision.shape.reason.refine((value) => value.trim().length > 0, 'needs a reason'),
    decidedBy: decision.shape.decidedBy.default(''),
  }),
  label: () => 'Decline suggestion',
  apply: (draft, { id, ...rest }, context) => {
    refuseDecided(requiredRow(context.base.suggestions, id, 'suggestion'));
    const row = requiredRow(draft.suggestions, id, 'suggestion');
    Object.assign(row, { ...rest, status: 'declined', decidedAt: context.now() });
  },
});

/** Opens a suggestion again; what it became stays on the map until somebody removes it there. */
export const suggestionsReopen = defineCommand({
  name: 'suggestions.reopen',
  input: z.strictObject({ id: suggestionId }),
  label: () => 'Open suggestion again',
  apply: (draft, { id }) => {
    Object.assign(requiredRow(draft.suggestions, id, 'suggestion'), undecided);
  },
});
