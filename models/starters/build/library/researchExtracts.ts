import { type ExtractEntry, abstractOf, quote } from './extractEntry.ts';

const research = 'What does the word ‘research’ mean to you?';
const where = 'Where are we at?';
const timeline = 'CESP Timeline';
const literature = "Why is 'the literature' important in this?";
const language = 'So.. what does the literature mean by social prescribing?';
const good = 'What makes a good social prescribing study? – a literature review';
const home = 'Overall take-homes';

/** From the slides on research, theory, the literature and what is taken home. */
export const researchExtracts: Readonly<Record<string, ExtractEntry>> = {
  'research-is': quote(
    research,
    'Research is the systematic collection of data to answer a specific question / explore a topic',
  ),
  'purpose-difference': quote(
    research,
    "To find out if your 'thing' makes a difference Does it actually work / does something happen?",
  ),
  'purpose-practical': quote(
    research,
    'To test out practicalities Can we actually do this? Is it cost-effective?',
  ),
  'purpose-experiences': quote(
    research,
    "To explore people's experiences To find out the 'how and why', the meaning people make of things.",
  ),
  'purpose-process': quote(
    research,
    "To explore the process Something might seem to work using numbers (e.g. an improved score on mood questionnaires). However, what was it like for people to do it? Or if something 'doesn't work', why not?",
  ),
  'purpose-compare': quote(
    research,
    'To compare different approaches Find out what works better in what situation (e.g. telephone vs in-person support for people with chronic health issues)',
  ),
  'purpose-theories': quote(
    research,
    'To come up with, and test, theories We know that something happens, but a theory tells us why it happens',
  ),
  'purpose-general': quote(
    research,
    'To find out whether something is generalisable Will this thing help the majority of people who use it?',
  ),
  'purpose-existing': quote(
    research,
    'To make sense of existing research Can we bring everything together to look at the overall picture? Can we address gaps in existing knowledge?',
  ),
  'ladder-trial': quote(
    where,
    "RCT Controlled trial Test out on a bigger scale Can we say, with confidence, this 'thing' makes a real difference?",
  ),
  'ladder-feasibility': quote(
    where,
    'Feasibility study (pilot) Is it practical? Does it do what people need? Do the methods work? Iron out problems and refine processes',
  ),
  'cesp-launch': quote(timeline, 'April 22research launch', 'As printed, without a space.'),
  'cesp-survey': quote(timeline, 'June / July 22 survey launch'),
  'cesp-here': quote(timeline, 'CESP Timeline We are here', 'The slides are of 15 July 2022.'),
  'cesp-recruitment': quote(timeline, 'Oct / Nov 22 -CESP recruitment ends'),
  'cesp-follow-ups': quote(timeline, 'Research follow ups (6, 12 months)'),
  'cesp-repeat': quote(timeline, 'Community questionnaire repeat (April / May 23)'),
  'cesp-interviews': quote(timeline, 'Qualitative interviews 2022/2023'),
  'cesp-leap': quote(timeline, 'LEAP to participate in interview data collection'),
  'literature-same': quote(literature, "Make sure we're talking about the same thing ('social prescribing')"),
  'literature-others': quote(literature, 'What other people have done'),
  'literature-worked': quote(literature, "What worked / what didn't"),
  'literature-populations': quote(
    literature,
    'Which populations (groups of people) and types of services have been studied',
  ),
  'literature-reviews': quote(literature, 'Literature reviews bring together existing research'),
  'literature-social': quote(literature, '20% of people contact their GP for social issues'),
  'literature-variety': quote(
    literature,
    'The wide variety of SP research is necessary: referrals are based on local need, services and resources',
  ),
  'literature-difficulties': quote(
    `${literature} – Husk et al. (2019)`,
    "Difficulties 'generalisable' evidence, what is a 'successful' outcome, lack of control groups, researchers not being 'independent'",
  ),
  'literature-suggestions': quote(
    `${literature} – Husk et al. (2019)`,
    'Suggestions social prescribing is a whole system, each part needs its own evidence base (e.g. effectiveness, process..). MUST report context well in research reports.',
  ),
  'discourse-review': quote(
    language,
    "Review of 89 documents / studies Looked at the language ('discourse') used to understand SP in research.",
  ),
  'discourse-1': quote(
    language,
    'Discourse 1. Social prescribing as helping to overcome the social determinants of health Most common rationale for the existence of SP. Social / medical treated as separate. Societal disadvantage causes health probs (yet is often not measured)',
  ),
  'discourse-2': quote(
    language,
    'Discourse 2. "From dependence to independence" Most common rationale for design / measurements chosen in SP research. Services overstretched, people relying on public services too much. Barriers are individual e.g. confidence/ motivation, hence \'coaching\', goal setting, motivation. Time limited, reduced "dependency" on link worker.',
  ),
  'discourse-3': quote(
    language,
    "Discourse 3. Social prescribing as enhancing personalised care in general practice Mostly qualitative studies. SP considered a \"practice\", and a care network (relationship and coordination between providers). People considered 'patients' with 'needs' – caring/supportive / listening SP, contrasted to rushed impersonal GP. Could undermine / outsource GPs role in supporting people.",
  ),
  'discourse-abstract': abstractOf(
    'calderon-2022',
    'Three discourses in 89 documents: an answer to the social determinants of health, a means of self-care against rising use of services, and a way back to personal care. An emphasis on individual responsibility made the problems look simpler than they are.',
  ),
  'chatterjee-schemes': quote(
    good,
    'UK social prescribing schemes 2000-2015. - 86 schemes but only 40 evaluated primary data',
  ),
  'chatterjee-kinds': quote(
    good,
    'Arts, books, education, exercise, green gyms / ecotherapy, healthy living, signposting / information referral, supported referral, timebanks....',
  ),
  'chatterjee-mixed': quote(good, 'Good to have mixedmethods', 'As printed.'),
  'chatterjee-incomplete': quote(good, 'Some studies lack data e.g. incomplete forms'),
  'chatterjee-17': quote(good, '17 different measurements'),
  'chatterjee-17-studies': abstractOf(
    'chatterjee-2018',
    'Of 40 schemes that were evaluated, 17 used quantitative methods (among them 6 randomised controlled trials), 16 qualitative and 7 mixed methods.',
    'The slides give 17 as the number of different measurements.',
  ),
  'chatterjee-exercise': quote(good, 'Most quantitative analysis is for exercise on referral'),
  'chatterjee-testing': quote(good, 'Overall lack of statistical testing'),
  'chatterjee-qualitative': quote(
    good,
    "Qualitative may be useful for 'how' and 'what kind' of changes happen",
  ),
  'chatterjee-longer': quote(good, 'Impact on longer term health outcomes'),
  'chatterjee-funding': quote(good, 'Amount of time / funding required'),
  'chatterjee-lessons': quote(good, "Benefit from previous 'lessons learnt' about engaging communities"),
  'home-description': quote(home, 'No one model or job description of SP'),
  'home-meaning': quote(home, 'Getting other people to understand what SP means is often difficult'),
  'home-different': quote(home, 'Also, SP services do different things and serve different populations'),
  'home-patchy': quote(home, 'Evidence currently is a little patchy and lacking in systematic, causal data'),
  'home-undervalued': quote(
    home,
    'The voluntary sector / community may be under-valued when strict medical models dominate',
  ),
  'home-better': quote(home, 'We need better theories and outcome measures'),
  'home-relationships': quote(home, 'Relationships are important at all levels'),
};
