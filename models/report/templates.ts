import type { SectionId } from './report.ts';

/** A kind of report: what it is for, and which parts it begins with. */
export type ReportTemplate = {
  readonly title: string;
  /** Who it is for, and what it gives them. */
  readonly use: string;
  /** The parts that are chosen to begin with. */
  readonly sections: readonly SectionId[];
  /** All parts it can have, in the order in which they stand. */
  readonly available: readonly SectionId[];
};

const everySection: readonly SectionId[] = [
  'introduction',
  'figure',
  'stages',
  'configurations',
  'ripples',
  'rivals',
  'evidence',
  'confidence',
  'gaps',
  'plan',
  'dismissed',
  'history',
  'standard',
  'references',
];
const handoutSections: readonly SectionId[] = ['introduction', 'figure', 'stages', 'gaps', 'invitation'];

/** For an evaluator the plan comes first, and what it is for. */
const planSections: readonly SectionId[] = [
  'introduction',
  'figure',
  'stages',
  'plan',
  'gaps',
  'confidence',
  'rivals',
  'configurations',
  'ripples',
  'evidence',
  'dismissed',
  'history',
  'standard',
  'references',
];

/** The kinds of reports there are; the keys are those of the command line (`--template`). */
export const reportTemplates = {
  report: {
    title: 'Programme theory report',
    use: 'Everything the workspace holds of the theory, for the team, a funder or a board.',
    sections: everySection,
    available: everySection,
  },
  appendix: {
    title: 'Paper appendix',
    use: 'A supplementary file for a paper: figure, configurations, evidence passage by passage, confidence, and how the theory changed.',
    sections: [
      'introduction',
      'figure',
      'configurations',
      'ripples',
      'evidence',
      'confidence',
      'history',
      'standard',
      'references',
    ],
    available: everySection,
  },
  handout: {
    title: 'Panel handout',
    use: 'Two pages in plain words and large type for a community panel: what we think, what we do not know, and what they say.',
    sections: handoutSections,
    available: handoutSections,
  },
  'evaluation-plan': {
    title: 'Evaluation plan',
    use: 'What would show that the theory holds: gaps, measures, time points, and how sure one is now.',
    sections: ['introduction', 'figure', 'plan', 'gaps', 'confidence', 'rivals', 'references'],
    available: planSections,
  },
} as const satisfies Record<string, ReportTemplate>;
export type TemplateId = keyof typeof reportTemplates;

/** The keys of all templates, in order. */
export const templateIds = Object.keys(reportTemplates) as [TemplateId, ...TemplateId[]];

/** A template in the shape that generic code reads. */
export function templateOf(id: TemplateId): ReportTemplate {
  return reportTemplates[id];
}

const sectionTitles = {
  introduction: 'What this theory is',
  figure: 'The map',
  stages: 'The theory in plain words',
  configurations: 'Configurations',
  ripples: 'Ripples and loops',
  rivals: 'Rival explanations',
  evidence: 'Evidence for and against',
  confidence: 'How sure one may be',
  gaps: 'Where evidence is wanted',
  plan: 'Measurement plan',
  dismissed: 'Questions that were set aside',
  history: 'How the theory changed',
  standard: 'Reporting standard',
  invitation: 'What do you think?',
  references: 'References',
} as const satisfies Record<SectionId, string>;

/** What parts of a handout are called: it speaks to people who never saw the others. */
const handoutTitles: Partial<Record<SectionId, string>> = {
  figure: 'One step after the other',
  stages: 'What we think happens, and why',
  gaps: 'What we do not know yet',
};

/** The name of a part in a report of a kind; to be said in the vocabulary in use. */
export function sectionTitle(template: TemplateId, id: SectionId): string {
  return (template === 'handout' ? handoutTitles[id] : undefined) ?? sectionTitles[id];
}
