import { dayWords } from '../../words/dayWords.ts';
import type { IdOf } from '../../document.ts';
import type { Memo } from '../../entities/memo.ts';
import { referrers } from '../../referenceIndex.ts';
import { runChecks } from '../../checks/runChecks.ts';
import { rivalSetsOf } from '../../rivals/rivalRows.ts';
import { servicesIn } from '../../services/descriptors.ts';
import { type OfferBasis, type OfferMaker, offered } from '../offer.ts';
import { sizeSentence } from '../sizeSentence.ts';
import { standingSteps } from '../workspaceFacts.ts';

/** Notes of a text are told so far; the others are counted. */
const MOST_NOTES = 20;

const kindOfWork = { rameses1: 'synthesis', rameses2: 'evaluation' } as const;

/** "on 3 May 2026", "from 3 May 2026 to 4 May 2026". */
function spanWords(from: number, to: number): string {
  const [first, last] = [dayWords(from), dayWords(to)];
  return first === last ? `on ${first}` : `from ${first} to ${last}`;
}

/** The memos of a theory of some kinds, oldest first. */
export function memosOf(
  { document, theory }: Pick<OfferBasis, 'document' | 'theory'>,
  kinds: readonly Memo['kind'][],
): readonly Memo[] {
  return referrers(document, { table: 'memos', field: 'theoryId' }, theory.id)
    .flatMap((id) => document.memos.get(id as IdOf<'memos'>) ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .sort((one, other) => one.writtenAt - other.writtenAt || (one.id < other.id ? -1 : 1));
}

export const offerTitle: OfferMaker = ({ theory, standard, say }) =>
  offered(
    [say`The theory is called “${theory.title}”.`],
    [
      /realist/iu.test(theory.title)
        ? null
        : `The title does not say that this is a realist ${kindOfWork[standard]}.`,
    ],
  );

export const offerAbstract: OfferMaker = (basis) => {
  const { theory } = basis;
  return offered(
    [theory.summary, theory.questions, sizeSentence(basis)],
    [
      theory.summary.trim() === '' ? 'The theory has no summary (“In a few words”).' : null,
      'Methods and what follows from the findings are yours to put into a few words.',
    ],
  );
};

export const offerRationale: OfferMaker = (basis) => {
  const reasons = memosOf(basis, ['why']).filter(
    (memo) => memo.elementId === null && memo.arrowId === null && memo.configurationId === null,
  );
  return offered(
    [basis.theory.summary, ...reasons.map(({ text }) => text)],
    [
      `Why the ${kindOfWork[basis.standard]} was done, and what it adds, is not written down in the workspace.`,
    ],
  );
};

export const offerQuestions: OfferMaker = ({ theory }) =>
  offered(
    [theory.questions, theory.scope],
    [
      theory.questions.trim() === '' ? 'The theory names no questions it is to answer.' : null,
      theory.scope.trim() === '' ? 'The theory’s scope is not written down.' : null,
      'How the focus was decided is yours to write.',
    ],
  );

export const offerChanges: OfferMaker = (basis) => {
  const { document, theory, vocabulary, say, facts } = basis;
  const notes = memosOf(basis, ['why', 'decision']);
  const steps = standingSteps(facts.steps);
  const [first, last] = [steps[0], steps.at(-1)];
  const { dismissed } = runChecks(document, theory.id, { vocabulary, isAll: true });
  const decided = rivalSetsOf(document, theory.id).filter(({ set }) => set.decidedAt !== null).length;
  return offered(
    [
      first === undefined || last === undefined
        ? null
        : `The workspace’s log holds ${say.count(steps.length, 'change')} of the theory, ${spanWords(first.at, last.at)}.`,
      notes.length === 0 ? null : `Reasons and decisions that were noted:`,
      ...notes.slice(0, MOST_NOTES).map(({ text, writtenAt }) => `– ${dayWords(writtenAt)}: ${text}`),
      notes.length > MOST_NOTES ? `– and ${notes.length - MOST_NOTES} more.` : null,
      decided === 0
        ? null
        : say`${say.count(decided, 'question')} between rivals ${decided === 1 ? 'was' : 'were'} decided, with the reason kept.`,
      dismissed.length === 0
        ? null
        : `${say.count(dismissed.length, 'finding')} of the checks ${dismissed.length === 1 ? 'was' : 'were'} looked at and set aside, each with a reason.`,
    ],
    [
      notes.length === 0 ? 'Nobody has noted a reason or a decision for a change.' : null,
      'What was planned at first, and what was done otherwise, is yours to write.',
    ],
  );
};

export const offerApproach: OfferMaker = ({ standard }) =>
  offered([], [`Why a realist ${kindOfWork[standard]} fits the question is not held in the workspace.`]);

export const offerEthics: OfferMaker = () => offered([], ['Ethics approval is not held in the workspace.']);

export const offerFunding: OfferMaker = () =>
  offered([], ['Funding, the funder’s part, and conflicts of interest are not held in the workspace.']);

export const offerEnvironment: OfferMaker = ({ theory }) => {
  const services = servicesIn(theory.services).map(({ words }) => words);
  return offered(
    [theory.scope, services.length === 0 ? null : `Kind of service: ${services.join('; ')}.`],
    [
      services.length === 0 ? 'The kind of service is not said.' : null,
      'Where and in what surroundings the evaluation took place is yours to write.',
    ],
  );
};
