import type { OutcomeFramework } from './outcomeFramework.ts';

/** The 37 priority outcomes in eight categories, in the order of the table on the slides. */
export const priorityOutcomes: OutcomeFramework = {
  id: 'priority-outcomes',
  name: 'Priority outcomes',
  description: '37 outcomes that people asked for, in eight categories; many are rarely reported.',
  kind: 'outcomes',
  source:
    'Polley M et al. (2020) What does successful social prescribing look like? Mapping meaningful outcomes. University of Westminster; as shown by Heap and Webber, slides, 15 July 2022',
  verified: 'partial',
  sourceNote:
    'Read from the slides. There a colour says how often each is reported (often, in qualitative studies only, rarely or never); the colours are lost, so each starts as unknown here.',
  categories: [
    {
      name: 'Work and volunteering',
      terms: ['Volunteering', 'Employment/unemployment', 'Self-employment'],
    },
    {
      name: 'Social',
      terms: [
        'Loneliness',
        'Social isolation/connectedness',
        'Independence',
        'Social adjustment & functioning',
        'Social identity',
        'Carer and family support',
        'Friendships & relationships',
        'Intergeneration engagement',
      ],
    },
    { name: 'Education and skills', terms: ['Qualifications', 'Skills acquirement', 'Parenting skills'] },
    {
      name: 'Crime',
      terms: [
        'Fear of crime',
        'Effect of criminal behaviour',
        'Anti-social behaviour',
        'Disclosure of domestic abuse',
        'Gangs',
      ],
    },
    {
      name: 'Housing',
      terms: [
        'Housing conditions',
        'Home safety',
        'Home adaptations',
        'Nuisance neighbours',
        'Ability to pay rent/mortgage',
        'Fuel poverty',
        'Relocation',
      ],
    },
    { name: 'Legal', terms: ['Accessing legal advice', 'Wills', 'Probate'] },
    {
      name: 'Income',
      terms: [
        'Reviewing and accessing benefits',
        'Debt',
        'Loan sharks',
        'Increasing income',
        'Fraud avoidance',
        'Adversity and hardship',
      ],
    },
    { name: 'Welfare', terms: ['Access to welfare advice', 'Access to welfare services'] },
  ],
};
