import { configurationsIn } from '../../configurations/configurationRows.ts';
import { gapList } from '../../evidence/gapList.ts';
import { confidenceWords } from '../../evidence/evidenceWords.ts';
import { balanceWords } from '../../rivals/rivalSentences.ts';
import { compareRivals } from '../../rivals/compareRivals.ts';
import { rivalSetsOf } from '../../rivals/rivalRows.ts';
import { evidenceOfArrow, evidenceOfConfiguration } from '../../queries/arrowEvidence.ts';
import { figureTargets } from '../../queries/theoryFigures.ts';
import { ripplesIn } from '../../reasoning/ripples.ts';
import { arrowSentence } from '../../sentences/arrowSentence.ts';
import { configurationSentence } from '../../sentences/configurationSentence.ts';
import { statementsByStage } from '../../sentences/theorySentences.ts';
import { rivalSentences } from '../../rivals/rivalSentences.ts';
import { words } from '../../words/words.ts';
import { type OfferBasis, type OfferMaker, offered } from '../offer.ts';
import { standingSteps } from '../workspaceFacts.ts';
import { countsBy, countsSaid } from './countsOf.ts';

const MOST_STATEMENTS = 40;
const MOST_GAPS = 5;

function configurationLines({ document, theory, vocabulary }: OfferBasis): readonly string[] {
  const { statuses } = words(vocabulary);
  return configurationsIn(document, theory.id).map(({ id, code, status }) => {
    const sentence = configurationSentence(document, id, vocabulary);
    return `– ${code}: ${sentence} (${statuses[status].toLowerCase()}; ${balanceWords(evidenceOfConfiguration(document, id))})`;
  });
}

function statementLines({ document, theory, vocabulary }: OfferBasis): readonly string[] {
  return statementsByStage(document, theory.id, vocabulary).flatMap(({ heading, arrowIds }) =>
    arrowIds.length === 0
      ? []
      : [
          `${heading}:`,
          ...arrowIds.map(
            (id) =>
              `– ${arrowSentence(document, id, vocabulary)} (${balanceWords(evidenceOfArrow(document, id))})`,
          ),
        ],
  );
}

export const offerFindings: OfferMaker = (basis) => {
  const configurations = configurationLines(basis);
  const lines = configurations.length > 0 ? configurations : statementLines(basis);
  const { say } = basis;
  return offered(
    [
      ...lines.slice(0, MOST_STATEMENTS),
      lines.length > MOST_STATEMENTS ? `– and ${lines.length - MOST_STATEMENTS} more.` : null,
    ],
    [
      configurations.length === 0 ? say.text('The theory has no configurations yet.') : null,
      lines.length === 0 ? 'The theory says nothing yet.' : null,
    ],
  );
};

export const offerSummary: OfferMaker = ({ document, theory, vocabulary, say }) => {
  const { statuses } = words(vocabulary);
  const configurations = configurationsIn(document, theory.id);
  const arrows = figureTargets(document, theory.id).arrows.flatMap(
    (id) => document.arrows.get(id as never) ?? [],
  );
  const levels = countsBy(
    [...document.confidences.values()].filter(({ theoryId }) => theoryId === theory.id),
    ({ overall }) => confidenceWords[overall],
  );
  const status = ({ status: own }: { readonly status: keyof typeof statuses }) => statuses[own].toLowerCase();
  return offered(
    [
      theory.questions,
      arrows.length === 0
        ? null
        : `Of ${say.count(arrows.length, 'arrow')}: ${countsSaid(countsBy(arrows, status))}.`,
      configurations.length === 0
        ? null
        : `Of ${say.count(configurations.length, 'configuration')}: ${countsSaid(countsBy(configurations, status))}.`,
      levels.length === 0 ? null : `How sure the team is, where it has judged: ${countsSaid(levels)}.`,
    ],
    ['What this says about the questions is yours to write.'],
  );
};

export const offerLimits: OfferMaker = ({ document, theory, vocabulary, say }) => {
  const { gaps, note } = gapList(document, theory.id, vocabulary);
  const targets = figureTargets(document, theory.id);
  const single = targets.arrows.filter((id) => evidenceOfArrow(document, id).sources === 1).length;
  // Arrows of a group are one statement: it is said once.
  const said = new Set<string>();
  const first = gaps
    .map(({ arrowId, reason }) => ({ sentence: arrowSentence(document, arrowId, vocabulary), reason }))
    .filter(({ sentence }) => !said.has(sentence) && said.add(sentence).size <= MOST_GAPS);
  return offered(
    targets.arrows.length === 0
      ? []
      : [
          `${targets.bare.length} of ${say.count(targets.arrows.length, 'arrow')} ${targets.bare.length === 1 ? 'has' : 'have'} no evidence; ${single} ${single === 1 ? 'rests' : 'rest'} on a single source.`,
          targets.withoutBecause.length === 0
            ? null
            : `${say.count(targets.withoutBecause.length, 'statement')} without a because.`,
          targets.unmeasuredOutcomes.length === 0
            ? null
            : say`${say.count(targets.unmeasuredOutcomes.length, 'outcome')} that nobody measures.`,
          'Where evidence is wanted most:',
          ...first.map(({ sentence, reason }) => `– ${sentence} ${say.text(reason)}`),
          say.text(note),
        ],
    [
      targets.arrows.length === 0 ? 'The theory has no arrows yet.' : null,
      'Strengths, and limits of how the work was done, are yours to write.',
    ],
  );
};

export const offerComparison: OfferMaker = ({ document, theory, vocabulary, say }) => {
  const references = [...document.theories.values()]
    .filter(({ id, kind }) => kind === 'reference' && id !== theory.id)
    .sort((one, other) => one.title.localeCompare(other.title, 'en'));
  const rivals = rivalSetsOf(document, theory.id).flatMap(({ set }) => {
    const comparison = compareRivals(document, set.id, vocabulary);
    return comparison === undefined ? [] : rivalSentences(comparison).map((line) => `– ${line}`);
  });
  return offered(
    [
      references.length === 0
        ? null
        : `Theories kept for reference in this workspace: ${references.map(({ title }) => `“${title}”`).join('; ')}.`,
      rivals.length === 0 ? null : say.text('Rival explanations that were compared:'),
      ...rivals.slice(0, MOST_STATEMENTS),
    ],
    [
      references.length === 0 ? 'No theory is kept for reference in this workspace.' : null,
      rivals.length === 0 ? say.text('No rival explanations were compared.') : null,
    ],
  );
};

export const offerConclusions: OfferMaker = ({ document, theory, vocabulary, say }) => {
  const decided = rivalSetsOf(document, theory.id).flatMap(({ set }) => {
    const comparison = set.decidedAt === null ? undefined : compareRivals(document, set.id, vocabulary);
    return comparison === undefined ? [] : (rivalSentences(comparison).at(-1) ?? []);
  });
  return offered(
    [
      decided.length === 0 ? null : say.text('Decisions between rivals:'),
      ...decided.map((line) => `– ${line}`),
    ],
    ['Conclusions and recommendations are yours to write.'],
  );
};

export const offerAnalysis: OfferMaker = ({ document, theory, vocabulary, say, facts }) => {
  const { statuses } = words(vocabulary);
  const configurations = configurationsIn(document, theory.id);
  const ripples = ripplesIn(document, theory.id).length;
  const sets = rivalSetsOf(document, theory.id);
  const judged = [...document.confidences.values()].filter(({ theoryId }) => theoryId === theory.id).length;
  const steps = standingSteps(facts.steps).length;
  return offered(
    [
      configurations.length === 0
        ? null
        : `${say.count(configurations.length, 'configuration')}: ${countsSaid(countsBy(configurations, ({ status }) => statuses[status].toLowerCase()))}.`,
      ripples === 0 ? null : say`${say.count(ripples, 'ripple')} from one configuration to the next.`,
      sets.length === 0
        ? null
        : say`${say.count(sets.length, 'observation')} with rival explanations side by side, ${sets.filter(({ set }) => set.decidedAt !== null).length} decided.`,
      judged === 0
        ? null
        : `How sure one may be was judged for ${say.count(judged, 'claim')}, each with its reason, by the components of GRADE-CERQual.`,
      steps === 0 ? null : `The workspace’s log holds ${say.count(steps, 'change')} of the theory.`,
    ],
    [
      configurations.length === 0 ? say.text('The theory has no configurations yet.') : null,
      judged === 0 ? 'How sure one may be has not been judged for any claim.' : null,
      'How the theory was built, tested and refined is yours to tell.',
    ],
  );
};
