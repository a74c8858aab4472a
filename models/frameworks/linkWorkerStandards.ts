import type { OutcomeFramework } from './outcomeFramework.ts';

/** The five education standards of the slides, to tag with what a link worker does. */
export const linkWorkerStandards: OutcomeFramework = {
  id: 'link-worker-standards',
  name: 'Education standards for link workers',
  description: 'Five standards, for boxes that say what a link worker does or knows.',
  kind: 'standards',
  source:
    'National Association of Link Workers, education standards (https://www.nalw.org.uk/education-standards/); as shown by Heap and Webber, slides, 15 July 2022',
  verified: 'partial',
  sourceNote: 'Their names as on the slides; the standards themselves were not read.',
  categories: [
    {
      name: 'Standards',
      terms: [
        'Promotion and understanding of population and community health and wellbeing, contributing to addressing wider and social determinants of health to reduce inequalities',
        'Linking and connecting with others',
        'Community development and integration',
        'Conduct safe and effective practice',
        'Upholding professional standards and maintaining professional integrity',
      ],
    },
  ],
};
