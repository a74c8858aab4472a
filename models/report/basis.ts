import type { Document, IdOf } from '../document.ts';
import type { ReportingStandard } from '../entities/reportingItem.ts';
import type { Source } from '../entities/source.ts';
import type { Theory } from '../entities/theory.ts';
import type { WorkspaceFacts } from '../reporting/workspaceFacts.ts';
import { statementMembers } from '../sentences/statement.ts';
import { type StageStatements, statementsByStage } from '../sentences/theorySentences.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { type Say, sayIn } from '../terms/sayIn.ts';
import type { Runs } from './blocks.ts';
import { Citations } from './citations.ts';
import type { SectionId } from './report.ts';

/** What the parts of a report are made from. */
export type ReportBasis = {
  readonly document: Document;
  readonly theory: Theory;
  readonly vocabulary: Vocabulary;
  readonly say: Say;
  readonly facts: WorkspaceFacts;
  readonly standard: ReportingStandard;
  readonly citations: Citations;
  /** The parts the report has: what one says the others need not. */
  readonly wanted: ReadonlySet<SectionId>;
  /** The statements of the theory, stage by stage, numbered through the whole report. */
  readonly stages: readonly StageStatements[];
  /** The number of the statement an arrow is part of. */
  readonly numberOf: (arrowId: string) => number;
};

function numbered(document: Document, stages: readonly StageStatements[]): (arrowId: string) => number {
  const numbers = new Map<string, number>();
  let number = 0;
  for (const { arrowIds } of stages)
    for (const id of arrowIds) {
      number += 1;
      const arrow = document.arrows.get(id as IdOf<'arrows'>);
      for (const member of arrow === undefined ? [] : statementMembers(document, arrow))
        numbers.set(member.id, number);
    }
  return (arrowId) => numbers.get(arrowId) ?? 0;
}

/** What a report on a theory is made from; undefined when the theory is not there. */
export function reportBasis(
  document: Document,
  theoryId: string,
  {
    vocabulary,
    facts,
    standard,
    wanted,
  }: {
    readonly vocabulary: Vocabulary;
    readonly facts: WorkspaceFacts;
    readonly standard: ReportingStandard;
    readonly wanted: readonly SectionId[];
  },
): ReportBasis | undefined {
  const theory = document.theories.get(theoryId as IdOf<'theories'>);
  if (theory === undefined) return undefined;
  const stages = statementsByStage(document, theoryId, vocabulary);
  return {
    document,
    theory,
    vocabulary,
    say: sayIn(vocabulary),
    facts,
    standard,
    citations: new Citations(document, wanted.includes('references')),
    wanted: new Set(wanted),
    stages,
    numberOf: numbered(document, stages),
  };
}

/** The references of some sources, as runs; none for none. */
export function citing(
  { citations }: Pick<ReportBasis, 'citations'>,
  sources: readonly { readonly source: Source }[],
): Runs {
  return sources.length === 0 ? [] : [citations.cite(...sources.map(({ source }) => source.id))];
}
