import type { EstimateType, Finding } from '../entities/finding.ts';

/** What kind of number an estimate is. */
export const estimateTypeWords = {
  mean_change: 'Mean change',
  mean_difference: 'Mean difference',
  standardised_mean_difference: 'Standardised mean difference',
  odds_ratio: 'Odds ratio',
  risk_ratio: 'Risk ratio',
  correlation: 'Correlation',
  regression_coefficient: 'Regression coefficient',
  percent_change: 'Change in per cent',
  percent: 'Per cent',
  count: 'Count',
  other: 'Another number',
} as const satisfies Record<EstimateType, string>;

/** With whom people were compared. */
export const comparatorWords = {
  not_said: 'Not said',
  none: 'Nobody: before and after',
  matched: 'A matched group',
  randomised: 'A randomised group',
  other: 'Another group',
} as const satisfies Record<Finding['comparator'], string>;

/** What the source says happened to the people. */
export const directionWords = {
  better: 'It got better',
  worse: 'It got worse',
  no_difference: 'No difference',
  unclear: 'Unclear',
} as const satisfies Record<Finding['direction'], string>;

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6, useGrouping: false });
const said = (value: number) => number.format(value).replace('-', '−');

/** The number an extract reports, as a line of text: "Loneliness score: mean change −1.8 (95% CI −2.4 to −1.2), n 120". */
export function findingLine(finding: Finding, measure: string): string {
  const { estimate, ciLow, ciHigh, ciLevel, n, pValue, followUp, estimateType, direction } = finding;
  const kind = estimateTypeWords[estimateType].toLowerCase();
  const interval =
    ciLow === null || ciHigh === null ? '' : ` (${ciLevel ?? 95}% CI ${said(ciLow)} to ${said(ciHigh)})`;
  return [
    `${measure === '' ? '' : `${measure}: `}${kind}${estimate === null ? '' : ` ${said(estimate)}`}${interval}`,
    n === null ? '' : `n ${n}`,
    pValue === '' ? '' : `p ${pValue}`,
    followUp,
    directionWords[direction].toLowerCase(),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
