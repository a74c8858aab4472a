import type { Document } from '../document.ts';
import type { ReportingStandard } from '../entities/reportingItem.ts';
import { type Piecewise, asPart } from '../piecewise.ts';
import { likelyStandard } from '../reporting/reportedItems.ts';
import type { WorkspaceFacts } from '../reporting/workspaceFacts.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { dateWords } from '../words/dayWords.ts';
import { type ReportBasis, reportBasis } from './basis.ts';
import type { Block } from './blocks.ts';
import { fittedHandout } from './handout.ts';
import type { Report, Section, SectionId } from './report.ts';
import { configurations } from './sections/configurations.ts';
import { confidence } from './sections/confidence.ts';
import { dismissed } from './sections/dismissed.ts';
import { evidence } from './sections/evidence.ts';
import { figure } from './sections/figure.ts';
import { gaps } from './sections/gaps.ts';
import { history } from './sections/history.ts';
import { introduction } from './sections/introduction.ts';
import { MOST_TIMES_UPRIGHT, plan } from './sections/plan.ts';
import { ripples } from './sections/ripples.ts';
import { rivals } from './sections/rivals.ts';
import { stages } from './sections/stages.ts';
import { standard } from './sections/standard.ts';
import { type TemplateId, sectionTitle, templateOf } from './templates.ts';

/** What is chosen about a report; what is left out is as the template has it. */
export type ReportChoices = {
  readonly template: TemplateId;
  readonly sections?: readonly SectionId[] | undefined;
  readonly standard?: ReportingStandard | undefined;
  /** "2026-11-30", to stand on the report. */
  readonly date?: string | undefined;
};

type Builder = (basis: ReportBasis) => readonly Block[];

// The evidence and the standard are built piece by piece, the references when everything else has cited.
const builders: Readonly<
  Record<Exclude<SectionId, 'evidence' | 'standard' | 'references' | 'invitation'>, Builder>
> = {
  introduction,
  figure,
  stages,
  configurations,
  ripples,
  rivals,
  confidence,
  gaps,
  plan,
  dismissed,
  history,
};

function isWide(blocks: readonly Block[]): boolean {
  const columns = blocks.map((block) => (block.kind === 'table' ? block.columns.length : 0));
  return Math.max(0, ...columns) > MOST_TIMES_UPRIGHT + 4;
}

function* blocksOf(basis: ReportBasis, id: SectionId): Generator<null, readonly Block[], void> {
  switch (id) {
    case 'evidence':
      return yield* evidence(basis);
    case 'standard':
      return yield* standard(basis);
    case 'references': {
      const entries = basis.citations.entries();
      return entries.length === 0
        ? [{ kind: 'note', runs: [{ text: 'This report names no sources.' }] }]
        : [{ kind: 'references', entries }];
    }
    case 'invitation':
      return [];
    case 'introduction':
    case 'figure':
    case 'stages':
    case 'configurations':
    case 'ripples':
    case 'rivals':
    case 'confidence':
    case 'gaps':
    case 'plan':
    case 'dismissed':
    case 'history':
      return builders[id](basis);
  }
}

/** The parts that are wanted, in the order in which they stand; those a template does not have are left out. */
export function chosenSections({ template, sections }: ReportChoices): readonly SectionId[] {
  const { available, sections: usual } = templateOf(template);
  const wanted = new Set(sections ?? usual);
  return available.filter((id) => wanted.has(id));
}

function* sectionsOf(
  basis: ReportBasis,
  wanted: readonly SectionId[],
  template: TemplateId,
): Piecewise<readonly Section[]> {
  const sections: Section[] = [];
  for (const [done, id] of wanted.entries()) {
    const progress = { done, total: wanted.length };
    yield progress;
    const blocks = yield* asPart(blocksOf(basis, id), progress);
    // A list of nothing is no part, unless it is all that was asked for.
    if (id === 'references' && wanted.length > 1 && basis.citations.entries().length === 0) continue;
    sections.push({ id, title: basis.say.text(sectionTitle(template, id)), isWide: isWide(blocks), blocks });
  }
  return sections;
}

/**
 * A report on a theory, part by part; the same rows, facts and choices always give the same report. Pauses in long
 * work; null when the theory is not there.
 */
export function* buildReport(
  {
    document,
    theoryId,
    vocabulary,
    facts,
  }: {
    readonly document: Document;
    readonly theoryId: string;
    readonly vocabulary: Vocabulary;
    readonly facts: WorkspaceFacts;
  },
  choices: ReportChoices,
): Piecewise<Report | null> {
  const isHandout = choices.template === 'handout';
  // A handout is for people who never met the field's terms.
  const words = isHandout ? 'plain' : vocabulary;
  const standardAsked = choices.standard ?? likelyStandard(document, theoryId);
  const wanted = chosenSections(choices);
  const basis = reportBasis(document, theoryId, {
    vocabulary: words,
    facts,
    standard: standardAsked,
    wanted,
  });
  if (basis === undefined) return null;
  return {
    title: basis.theory.title,
    subtitle: basis.say.text(templateOf(choices.template).title),
    date: dateWords(choices.date),
    vocabulary: words,
    isLarge: isHandout,
    sections: isHandout ? fittedHandout(basis, wanted) : yield* sectionsOf(basis, wanted, choices.template),
  };
}
