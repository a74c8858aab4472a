import type { OutcomeFramework } from './outcomeFramework.ts';

const repaired =
  'In the table of the slides this and another outcome stand in one cell; they are two, which gives the 67 that the slides state.';

/** The six domains of outcomes with their 67 outcomes, in the order of the table on the slides. */
export const outcomesByDomain: OutcomeFramework = {
  id: 'outcomes-by-domain',
  name: 'Outcomes by domain',
  description: '67 outcomes of social prescribing in six domains.',
  kind: 'outcomes',
  source:
    'Polley M et al. (2020) What does successful social prescribing look like? Mapping meaningful outcomes. University of Westminster; as shown by Heap and Webber, slides, 15 July 2022',
  verified: 'partial',
  sourceNote:
    'Read from the slides; the report’s full list of authors and DOI are not verified. Four cells of the table hold two outcomes each and were taken apart. The overlaps of the slides (Relaxed and Relaxation, Friendship and friendships) are kept.',
  categories: [
    {
      name: 'General',
      terms: [
        'General wellbeing',
        'Quality of life',
        'Selfcare',
        'Social adjustment',
        'Empowerment',
        'Social connectedness',
      ],
    },
    {
      name: 'Physical',
      terms: [
        'Blood glucose',
        'Blood pressure',
        'Cholesterol',
        'CVD risk score',
        'Drug use: tobacco',
        'Aches/pains',
        'BMI weight: waist circumference',
        'Alcohol',
        'Illegal drug',
        'Prescription drug',
        'Quality of sleep/less fatigue',
        'Healthier diet',
        'Physical activity: exercise activation',
        'Stamina',
      ],
    },
    {
      name: 'Psychological',
      terms: [
        'Anxiety',
        'Depression',
        'Self-esteem',
        'Confidence',
        'Suicide ideation',
        'Trust',
        'Hope for future',
        'Sense of control',
        'Anger',
        'Motivation',
        'Ability to concentrate',
        'Personal resilience/ability to cope',
        'Positive decision making',
        'Feeling positive',
        'Cheerful',
        'Relaxed',
        'Absorbed',
        'Encouraged',
        'Pride in appearance',
      ],
    },
    {
      name: 'Welfare',
      terms: [
        'Volunteering & employed',
        { label: 'Education/qualifications/skills', note: repaired },
        { label: 'Feel well informed', note: repaired },
        { label: 'Ability to access services', note: repaired },
        'Ability to do everyday activities',
        'Housing/debts/benefits',
        { label: 'Coping with bereavement', note: repaired },
        'Improved relationships; friendships',
        'Concern about family/carers',
        'Sense of achievement',
        'Better management/coping with long term conditions',
        'Ability to identify and address problems',
      ],
    },
    {
      name: 'Spiritual',
      terms: [
        'Sense of purpose',
        { label: 'Fulfilling potential', note: repaired },
        { label: 'Relaxation', note: repaired },
        { label: 'Broadening horizons', note: repaired },
        'Inspired',
        { label: 'Enjoyment: happiness', note: repaired },
      ],
    },
    {
      name: 'Social',
      terms: [
        'Reduced loneliness',
        'Reduced social isolation',
        'Increased independence',
        'Increased social identity',
        'Builds self-worth',
        'Feeling supported & listened to',
        'Increased self-awareness',
        'Builds knowledge',
        'Friendship',
        'Connectedness',
      ],
    },
  ],
};
