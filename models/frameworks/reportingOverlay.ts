import type { Document, IdOf } from '../document.ts';
import type { ReportingStatus } from '../entities/outcomeTerm.ts';
import { referrers } from '../referenceIndex.ts';
import { isOutcomeList } from './frameworks.ts';

/** How often studies report an outcome, as the map shows it of a box. */
export type ReportingClassId = ReportingStatus | 'differ' | 'untagged';

/** One class: what the legend says, the rule in a sentence, and how it is said of one box and of several. */
export type ReportingClass = {
  readonly id: ReportingClassId;
  readonly words: string;
  readonly rule: string;
  readonly said: { readonly one: string; readonly many: string };
};

const reported = (words: string) => ({ one: `is ${words}`, many: `are ${words}` });

/** The classes in their order: first what is missing from studies (Y5). */
export const reportingClasses: readonly ReportingClass[] = [
  {
    id: 'rarely_or_never',
    words: 'Rarely or never reported',
    rule: 'Somebody has said of the outcome it is tagged with that studies rarely or never report it.',
    said: reported('rarely or never reported'),
  },
  {
    id: 'qualitative_only',
    words: 'In qualitative studies only',
    rule: 'Somebody has said that only qualitative studies report it.',
    said: reported('reported in qualitative studies only'),
  },
  {
    id: 'often',
    words: 'Often reported',
    rule: 'Somebody has said that studies often report it.',
    said: reported('often reported'),
  },
  {
    id: 'differ',
    words: 'Its tags differ',
    rule: 'It is tagged with several outcomes, and these are not reported equally often.',
    said: { one: 'has tags that differ', many: 'have tags that differ' },
  },
  {
    id: 'unknown',
    words: 'Not known',
    rule: 'It is tagged, and nobody has said yet how often that is reported.',
    said: { one: 'is not known', many: 'are not known' },
  },
  {
    id: 'untagged',
    words: 'Not tagged',
    rule: 'It is an outcome and tagged with none of a list.',
    said: { one: 'is not tagged', many: 'are not tagged' },
  },
];

/** The overlay worked out for a theory: the class of every outcome, how many are in each, and the same in words. */
export type ReportingValues = {
  /** Of boxes that are tagged, or outcomes by their usual role. */
  readonly byBox: ReadonlyMap<string, ReportingClassId>;
  readonly counts: readonly { readonly class: ReportingClass; readonly boxes: number }[];
  /** "3 of 8 outcomes are rarely or never reported, 5 are not known." */
  readonly text: string;
};

function classOf(statuses: ReadonlySet<ReportingStatus>): ReportingClassId {
  const [first] = statuses;
  if (first === undefined) return 'untagged';
  return statuses.size === 1 ? first : 'differ';
}

function textOf(counts: ReportingValues['counts'], total: number): string {
  if (total === 0) return 'No outcome is on the map yet.';
  const said = counts
    .filter(({ boxes }) => boxes > 0)
    .map(({ class: { said: words }, boxes }, index) => {
      const verb = boxes === 1 ? words.one : words.many;
      if (index > 0) return `${boxes} ${verb}`;
      if (total === 1) return `The only outcome ${words.one}`;
      return boxes === total ? `All ${total} outcomes ${verb}` : `${boxes} of ${total} outcomes ${verb}`;
    });
  return `${said.join(', ')}.`;
}

/** Works out how often the outcomes of a theory are reported, by what they are tagged with. */
export function reportingValues(document: Document, theoryId: string): ReportingValues {
  const byBox = new Map<string, ReportingClassId>();
  const sizes = new Map<ReportingClassId, number>();
  for (const id of referrers(document, { table: 'elements', field: 'theoryId' }, theoryId)) {
    const statuses = new Set<ReportingStatus>();
    for (const tagId of referrers(document, { table: 'elementTerms', field: 'elementId' }, id)) {
      const tag = document.elementTerms.get(tagId as IdOf<'elementTerms'>);
      const term = tag === undefined ? undefined : document.outcomeTerms.get(tag.outcomeTermId);
      if (term !== undefined && isOutcomeList(term.framework)) statuses.add(term.reportingStatus);
    }
    const isOutcome = document.elements.get(id as IdOf<'elements'>)?.usualRole === 'outcome';
    if (statuses.size === 0 && !isOutcome) continue;
    const found = classOf(statuses);
    byBox.set(id, found);
    sizes.set(found, (sizes.get(found) ?? 0) + 1);
  }
  const counts = reportingClasses.map((one) => ({ class: one, boxes: sizes.get(one.id) ?? 0 }));
  return { byBox, counts, text: textOf(counts, byBox.size) };
}
