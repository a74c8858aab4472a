import type { Finding } from '../../../entities/finding.ts';

type Number = Omit<Finding, 'id' | 'extractId'>;

const unsaid: Number = {
  measureId: null,
  measureName: '',
  estimateType: 'other',
  estimate: null,
  ciLow: null,
  ciHigh: null,
  ciLevel: null,
  pValue: '',
  n: null,
  nComplete: null,
  comparator: 'not_said',
  followUp: '',
  direction: 'unclear',
  adjustedFor: '',
};

/** So many of the studies of a review. */
const studies = (estimate: number, n: number): Number => ({
  ...unsaid,
  measureName: 'studies',
  estimateType: 'count',
  estimate,
  n,
});

/** The numbers that extracts report, by the extract's slug; what a slide does not say stays empty. */
export const findings: Readonly<Record<string, Number>> = {
  'vidovic-individual': studies(51, 51),
  'vidovic-system': studies(22, 51),
  'vidovic-community': studies(18, 51),
  'rempel-mental': studies(25, 41),
  'rempel-service-use': studies(23, 41),
  'rempel-social': studies(21, 41),
  'rempel-physical': studies(16, 41),
  'rempel-cost': studies(6, 41),
  'kellezi-use': {
    ...unsaid,
    measureName: 'primary care service use',
    estimateType: 'percent_change',
    estimate: -25,
  },
};
