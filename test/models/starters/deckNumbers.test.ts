import { describe, expect, it } from 'vitest';

import { mmat } from '#models/appraisal/mmat.ts';
import { confidenceComponents, confidenceLevelField } from '#models/entities/confidence.ts';
import { reportingStatusField } from '#models/entities/outcomeTerm.ts';
import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { termsOf } from '#models/frameworks/outcomeFramework.ts';
import { readingLists } from '#models/readingLists/catalogue.ts';
import { serviceGroups } from '#models/services/descriptors.ts';
import { starters } from '#models/starters/catalogue.ts';

import { Bench } from '../smallTheory.ts';
import { documentOf, starterOf } from './starterDocument.ts';

/** Letters and figures alone: the slides write “Blood Glucose” and “Aches / pains”. */
const folded = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const split = (text: string) => text.split(' · ');

/** The categories of a list with their outcomes, folded. */
const listOf = (id: string) =>
  (outcomeFrameworks.find((each) => each.id === id)?.categories ?? []).map(({ name, terms }) => [
    name,
    terms.map((term) => folded(typeof term === 'string' ? term : term.label)),
  ]);
const byHand = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([name, outcomes]) => [name, split(outcomes).map(folded)]);
const sizes = (id: string) => listOf(id).map(([, terms]) => terms?.length);

/** What the reading lists and starters quote from the slide with this heading. */
const quoted = new Map(
  [...starters, ...readingLists].flatMap(({ rows }) =>
    rows.flatMap(({ table, row }) =>
      table === 'extracts' && row.kind === 'quote_author' ? [[row.id as string, row] as const] : [],
    ),
  ),
);
const quotedAt = (heading: string) =>
  [...quoted.values()].filter(({ locator }) => locator.startsWith(heading)).map(({ text }) => text);
const bundled = (id: string) => documentOf(starterOf(id));

// Every list in this file was written by hand from the text of the slides, not from the data of the program.

describe('the outcomes of the slides', () => {
  it('are 67 in six columns: 6, 14, 19, 12, 6 and 10, each of them by name', () => {
    expect(listOf('outcomes-by-domain')).toEqual(
      byHand({
        General:
          'General wellbeing · Quality of life · Selfcare · Social adjustment · Empowerment · Social connectedness',
        Physical:
          'Blood Glucose · Blood pressure · Cholesterol · CVD risk score · Drug use: tobacco · Aches / pains · BMI weight: waist circumference · Alcohol · Illegal drug · Prescription drug · Quality of sleep/ less fatigue · Healthier diet · Physical activity: exercise activation · Stamina',
        Psychological:
          'Anxiety · Depression · Self-esteem · Confidence · Suicide ideation · Trust · Hope for future · Sense of control · Anger · Motivation · Ability to concentrate · Personal resilience/ ability to cope · Positive decision making · Feeling positive · Cheerful · Relaxed · Absorbed · Encouraged · Pride in appearance',
        Welfare:
          'Volunteering & employed · Education/ qualifications/ skills · Feel well informed · Ability to access services · Ability to do everyday activities · Housing / debts/ benefits · Coping with bereavement · Improved relationships; friendships; · Concern about family/carers · Sense of achievement · Better management/ coping with long term conditions · Ability to identify and address problems',
        Spiritual:
          'Sense of purpose · Fulfilling potential · Relaxation · Broadening horizons · Inspired · Enjoyment: happiness',
        Social:
          'Reduced loneliness · Reduced social isolation · Increased independence · Increased social identity · Builds self-worth · Feeling supported & listened to · Increased self-awareness · Builds knowledge · Friendship · Connectedness',
      }),
    );
    expect(sizes('outcomes-by-domain')).toEqual([6, 14, 19, 12, 6, 10]);
  });

  it('of priority are 37 in eight columns: 3, 8, 3, 5, 7, 3, 6 and 2, each of them by name', () => {
    expect(listOf('priority-outcomes')).toEqual(
      byHand({
        'Work and volunteering': 'Volunteering · Employment / unemployment · Self-employment',
        Social:
          'Loneliness · Social isolation/ connectedness · Independence · Social adjustment & functioning · Social identity · Carer and family support · Friendships & relationships · Intergeneration engagement',
        'Education and skills': 'Qualifications · Skills acquirement · Parenting skills',
        Crime:
          'Fear of crime · Effect of criminal behaviour · Anti-social behaviour · Disclosure of domestic abuse · Gangs',
        Housing:
          'Housing conditions · Home safety · Home adaptations · Nuisance neighbours · Ability to pay rent / mortgage · Fuel poverty · Relocation',
        Legal: 'Accessing legal advice · Wills · Probate',
        Income:
          'Reviewing and accessing benefits · Debt · Loan sharks · Increasing income · Fraud avoidance · Adversity and hardship',
        Welfare: 'Access to welfare advice · Access to welfare services',
      }),
    );
    expect(sizes('priority-outcomes')).toEqual([3, 8, 3, 5, 7, 3, 6, 2]);
  });

  it('are often, in qualitative studies only, or rarely or never reported; which, nobody knows to begin with', () => {
    expect(reportingStatusField.options).toHaveLength(3 + 1);
    const bench = new Bench();
    for (const framework of outcomeFrameworks)
      bench.run('outcomeTerms.add', { framework: framework.name, terms: termsOf(framework) });
    const terms = [...bench.document.outcomeTerms.values()];
    expect(terms).toHaveLength(67 + 37 + 5);
    expect(terms.filter(({ reportingStatus }) => reportingStatus !== 'unknown')).toEqual([]);
  });
});

describe('the studies of the slides', () => {
  it('are ten, the seventh of them two, and four more by name', () => {
    const entries = readingLists.flatMap(({ id, entries: own }) => own.map((entry) => ({ ...entry, id })));
    const numbered = new Set(entries.filter(({ id }) => id === 'adventure').map(({ number }) => number));
    expect([...numbered]).toEqual(['1', '2', '3', '4', '5', '6', '7a', '7b', '8', '9', '10']);
    const further = ['calderon-2022', 'chatterjee-2018', 'elliott-2022', 'kimberlee-2015'];
    const known = entries.map(({ sourceId }) => sourceId.replace('source_', ''));
    expect(further.filter((slug) => !known.includes(slug))).toEqual([]);
    expect(numbered.size + further.length).toBe(15);
  });

  it('looked at individuals 51, at systems 22, at communities 18 times, of 51', () => {
    const counts = [...bundled('levels').findings.values()].map(({ estimate, n }) => [estimate, n]);
    expect(counts.toSorted(([one], [other]) => Number(other) - Number(one))).toEqual([
      [51, 51],
      [22, 51],
      [18, 51],
    ]);
  });

  it('name five aims 25, 23, 21, 16 and 6 times, 91 in all, of 41; 7, 16 and 18 of three designs are 41', () => {
    const counts = [...bundled('aims-and-measurement').findings.values()].map(({ estimate }) =>
      Number(estimate),
    );
    expect(counts.toSorted((one, other) => other - one)).toEqual([25, 23, 21, 16, 6]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(91);
    expect(quotedAt('2. A review of the aim')).toContain('7 qual, 16 quant, 18 mixed-method.');
    expect(7 + 16 + 18).toBe(41);
  });

  it('name four needs, joined by AND, and five outcomes', () => {
    const labels = [...bundled('self-determination').elements.values()].map(({ label }) => folded(label));
    const named = (words: string) => split(words).filter((each) => labels.includes(folded(each)));
    expect(named('Autonomy · Competence · Relatedness · Beneficence')).toHaveLength(4);
    expect(quotedAt('4. Understanding')).toContain(
      'Social connections Sense of community Improvement in health self-management Improvement in mental health Positive impact on others',
    );
    const outcomes =
      'Social connections · Sense of community · Health self-management improves · Mental health improves · Positive impact on others';
    expect(named(outcomes)).toHaveLength(5);
  });

  it('name eight barriers and seven facilitators, as printed, and seven factors between doctors and voluntary services', () => {
    const missing = (heading: string, words: string) =>
      split(words).filter((each) => !quotedAt(heading).some((text) => text.startsWith(each)));
    const review =
      '7. Facilitators and barriers of implementing and delivering social prescribing services: a systematic review';
    const named = [
      [
        `${review} – Barriers`,
        'Leadership / organisation · Implementation approach · Economic climate / funding · Shared understanding · GP staff engagement · Staff turnover · Patient engagement · Infrastructure',
      ],
      [
        `${review} – Facilitators`,
        'Implementation (phased roll out · Shared understanding / attitudes · Relationships and communication · Organisational readiness · General practice staff engagement · Support / supervision · Infrastructure',
      ],
      [
        '7. Creating relationships between GP and voluntary services',
        "Personal r'ships key · Burden on showing value · 'Policy' support · Trust takes time · GPs need to attend to the 'status gap' · Understanding wider voluntary sector · Clear & regular mutual feedback",
      ],
    ] as const;
    expect(named.map(([heading]) => quotedAt(heading).length)).toEqual([8, 7, 7]);
    for (const [heading, words] of named) expect(missing(heading, words)).toEqual([]);
  });
});

describe('the lists of the slides', () => {
  it('are six kinds of service between two ends of a spectrum, and three discourses', () => {
    const sizeOf = (id: string) => serviceGroups.find((group) => group.id === id)?.descriptors.length;
    expect([sizeOf('type'), sizeOf('discourse')]).toEqual([6, 3]);
    // The end “light / medium” can be said as the one or the other.
    expect(serviceGroups.find(({ id }) => id === 'spectrum')?.descriptors.map(({ words }) => words)).toEqual([
      'Light',
      'Medium',
      'Holistic',
    ]);
  });

  it('are five standards for link workers', () => {
    expect(listOf('link-worker-standards')).toEqual(
      byHand({
        Standards:
          'Promotion and understanding of population and community health and wellbeing, contributing to addressing wider and social determinants of health to reduce inequalities · Linking and connecting with others · Community development and integration · Conduct safe and effective practice · Upholding professional standards and maintaining professional integrity',
      }),
    );
  });

  it('are five theories of one thing', () => {
    expect([...bundled('why-theory').arrows.values()]).toHaveLength(5);
    const labels = [...bundled('why-theory').elements.values()].map(({ label }) => folded(label));
    for (const theory of split(
      "The mask mandates have been lifted · People are spending on small luxuries instead of bigger items or holidays · People are out socialising more · TikTok's latest lipstick trend · Increase in 'self care'",
    ))
      expect(labels).toContain(folded(theory));
  });

  it('are eight purposes of research, ten questions to talk about, and seven things to take home', () => {
    const begins = (texts: readonly string[], words: string) =>
      split(words).filter((each) => !texts.some((text) => text.startsWith(each)));
    const research = quotedAt('What does the word');
    const purposes =
      "To find out if your 'thing' makes a difference · To test out practicalities · To explore people's experiences · To explore the process · To compare different approaches · To come up with, and test, theories · To find out whether something is generalisable · To make sense of existing research";
    expect(begins(research, purposes)).toEqual([]);
    expect(split(purposes)).toHaveLength(8);
    const asked = ['First question', 'What does the word', '2. A review of the aim', 'Reflection'].flatMap(
      quotedAt,
    );
    const questions =
      "What do you want to learn / get from today? · What does the word 'research' mean to you · \"Academic research has no use in the real world\" · Do you agree with where the arrows go? · How does this chime with your own experiences? · What would you like to see researched? · What's important? · What's missing? · Impact on your practice in the future? · Any surprises?";
    expect(begins(asked, questions)).toEqual([]);
    expect(split(questions)).toHaveLength(10);
    expect(quotedAt('Overall take-homes')).toHaveLength(7);
  });
});

describe('the standards that the program asks by', () => {
  it('have four components and four levels (CERQual); two questions first and five of each of five kinds of study (MMAT)', () => {
    expect(confidenceComponents).toHaveLength(4);
    expect(confidenceLevelField.options).toHaveLength(4);
    expect(mmat.screening).toHaveLength(2);
    expect(Object.values(mmat.categories).map(({ questions }) => questions.length)).toEqual([5, 5, 5, 5, 5]);
  });
});
