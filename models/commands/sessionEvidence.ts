import type { Draft } from 'immer';
import { z } from 'zod';

import { type CommandContext, CommandRefusal, defineCommand } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import type { Extract } from '../entities/extract.ts';
import { stanceField } from '../entities/evidenceLink.ts';
import { askedArrowId, sessionId } from '../entities/ids.ts';
import { sessionSchema } from '../entities/session.ts';
import type { ArrowAgreement, PanelComment } from '../panel/agreement.ts';
import { type PanelPassage, countableArrows, passagesOf } from '../panel/panelEvidence.ts';
import { answerWords } from '../panel/tallyWords.ts';
import { referrers } from '../referenceIndex.ts';
import { requiredRow } from './draftRows.ts';
import { newExtractFields } from './newRows.ts';
import { sourceOfSession } from './sessionSource.ts';

type Place = {
  readonly theoryId: IdOf<'theories'>;
  readonly arrowId: IdOf<'arrows'>;
  readonly sourceId: IdOf<'sources'>;
};
type Passage = PanelPassage & Pick<Extract, 'kind' | 'speakerGroup' | 'note'>;

/** The links of a session's source to an arrow, by the locator of their extract. */
function linksThere(document: Document, { arrowId, sourceId }: Place) {
  const found = new Map<
    string,
    { readonly linkId: IdOf<'evidenceLinks'>; readonly extractId: IdOf<'extracts'> }
  >();
  for (const id of referrers(document, { table: 'evidenceLinks', field: 'arrowId' }, arrowId)) {
    const link = document.evidenceLinks.get(id as IdOf<'evidenceLinks'>);
    const extract = link === undefined ? undefined : document.extracts.get(link.extractId);
    if (link === undefined || extract?.sourceId !== sourceId) continue;
    found.set(extract.locator, { linkId: link.id, extractId: extract.id });
  }
  return found;
}

function tie(
  draft: Draft<Document>,
  place: Place,
  passages: readonly Passage[],
  context: CommandContext,
): void {
  const there = linksThere(context.base, place);
  for (const { stance, ...fields } of passages) {
    const known = there.get(fields.locator);
    if (known !== undefined) {
      // Counted before: what is said there follows the answers, judgements of it stay.
      requiredRow(draft.extracts, known.extractId, 'extract').text = fields.text;
      requiredRow(draft.evidenceLinks, known.linkId, 'evidence link').stance = stance;
      continue;
    }
    const extractId = context.newId('extract') as IdOf<'extracts'>;
    const { sourceId, theoryId, arrowId } = place;
    draft.extracts.set(extractId, {
      ...newExtractFields,
      ...fields,
      id: extractId,
      sourceId,
      origin: 'panel',
    });
    const id = context.newId('evidence') as IdOf<'evidenceLinks'>;
    draft.evidenceLinks.set(id, {
      id,
      theoryId,
      extractId,
      arrowId,
      elementId: null,
      configurationId: null,
      stance,
      weight: null,
      note: '',
    });
  }
  // Read one way before and another way now: the passages of the other reading go.
  const round = passages[0]?.locator.replace(/, (for|against|comment \d+)$/, '') ?? '';
  for (const [locator, { linkId }] of there) {
    const isOfRound = locator === round || locator.startsWith(`${round}, `);
    if (isOfRound && !passages.some((passage) => passage.locator === locator))
      draft.evidenceLinks.delete(linkId);
  }
}

const commentStances = {
  agree: 'supports',
  disagree: 'contradicts',
  unsure: 'gives_context',
  skip: 'gives_context',
  none: 'gives_context',
} as const;

function passageOfComment({ text, answer, groupName }: PanelComment, locator: string): Passage {
  return {
    text,
    kind: 'quote_participant',
    stance: commentStances[answer],
    locator,
    speakerGroup: groupName,
    note: `Answered: ${answerWords[answer].toLowerCase()}`,
  };
}

const counted = z.strictObject({ askedArrowId, reading: z.union([stanceField, z.literal('both')]) });

function passagesFor(
  agreement: ArrowAgreement,
  {
    reading,
    round,
    withComments,
  }: {
    readonly reading: z.infer<typeof counted>['reading'];
    readonly round: number;
    readonly withComments: boolean;
  },
): readonly Passage[] {
  const counts = passagesOf(agreement, reading, round).map((passage) => ({
    ...passage,
    kind: 'panel_statement' as const,
    speakerGroup: '',
    note: '',
  }));
  if (!withComments) return counts;
  const locator = `Arrow ${agreement.asked.position + 1}, round ${round}`;
  return [
    ...counts,
    ...agreement.comments.map((comment, index) =>
      passageOfComment(comment, `${locator}, comment ${index + 1}`),
    ),
  ];
}

/**
 * Makes what a session answered evidence on its arrows: only when a researcher says so, arrow by arrow, with the reading
 * they chose. The session becomes a source; counting again brings the passages up to date.
 */
export const sessionsCountAsEvidence = defineCommand({
  name: 'sessions.countAsEvidence',
  input: z.strictObject({
    sessionId,
    round: sessionSchema.shape.round,
    methods: z.enum(['panel', 'lived_experience']),
    withComments: z.boolean().default(false),
    arrows: z.array(counted).min(1),
  }),
  label: ({ arrows }) =>
    arrows.length === 1
      ? 'Count answers as evidence'
      : `Count answers on ${arrows.length} arrows as evidence`,
  apply: (draft, input, context) => {
    const { round, methods, withComments } = input;
    const session = requiredRow(context.base.sessions, input.sessionId, 'session');
    const countable = new Map(
      countableArrows(context.base, session.id, round).map((one) => [one.asked.id, one]),
    );
    const sourceId = sourceOfSession(draft, { session, methods }, context);
    const source = requiredRow(draft.sources, sourceId, 'source');
    if (source.methods !== methods) source.methods = methods;
    for (const { askedArrowId: id, reading } of input.arrows) {
      const agreement = countable.get(id);
      const arrowId = agreement?.asked.arrowId ?? null;
      if (agreement === undefined || arrowId === null)
        throw new CommandRefusal(
          'sessions/nothing-to-count',
          'Nobody has answered about one of these arrows in that round, or it is no longer there. Nothing was changed.',
        );
      const place = { theoryId: session.theoryId, arrowId, sourceId };
      tie(draft, place, passagesFor(agreement, { reading, round, withComments }), context);
    }
  },
});
