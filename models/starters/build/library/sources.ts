import { newSourceFields } from '../../../commands/newRows.ts';
import type { Source } from '../../../entities/source.ts';

type SourceEntry = Omit<Source, 'id'>;

const abstractSeen =
  'Bibliographic record and abstract seen in a public excerpt; the full text was not read.';

/** An article of which the record and the abstract were seen. */
const article = (fields: Partial<SourceEntry> & Pick<SourceEntry, 'title'>): SourceEntry => ({
  ...newSourceFields,
  kind: 'article',
  readingStatus: 'read',
  verified: 'full',
  verifiedNote: abstractSeen,
  ...fields,
});

/** Every source the bundled theories cite, by slug. What could not be checked is left empty, and said. */
export const sources: Readonly<Record<string, SourceEntry>> = {
  'heap-webber-2022': {
    ...newSourceFields,
    kind: 'slides',
    title: 'Workshop slides on social prescribing research, 15 July 2022 (Supplementary Materials 1)',
    authors: 'Heap C, Webber M',
    year: 2022,
    container:
      'Supplement to: Heap CJ, Croft M, Hughes C, et al. (2025) ‘We are the eyes and ears of the community’: reflections from social prescribing link workers during the real-world practice of a new community enhanced model. Humanities & Social Sciences Communications 12(1):1798',
    publisher: 'University of York',
    doi: '10.1057/s41599-025-06035-9',
    url: 'https://knowledge.lancashire.ac.uk/id/eprint/57534/',
    studyDesign: 'workshop slides reporting published studies',
    methods: 'grey',
    readingStatus: 'read',
    verified: 'partial',
    verifiedNote:
      'Authors, date and article as printed on the slides. The slides carry no title of their own: this title describes them. The DOI is that of the article they supplement.',
    note: 'The slides belong to their authors. Single sentences are quoted here, with their place, so that each arrow can be checked.',
  },
  'husk-2020': article({
    title:
      'What approaches to social prescribing work, for whom, and in what circumstances? A realist review',
    authors: 'Husk K, Blockley K, Lovell R, Bethel A, Lang I, Byng R, Garside R',
    year: 2020,
    container: 'Health Soc Care Community',
    volume: '28',
    issue: '2',
    pages: '309–324',
    doi: '10.1111/hsc.12839',
    studyDesign: 'realist review',
    methods: 'review',
    note: 'Published online in 2019. 109 documents, then 34 studies; 40 statements, of which 6 were prioritised. The slides elsewhere cite “Husk et al. (2019)”: the same or a sister paper, unclear.',
  }),
  'vidovic-2021': article({
    title:
      'Can Social Prescribing Foster Individual and Community Well-Being? A Systematic Review of the Evidence',
    authors: 'Vidovic D, Reinhardt GY, Hammerton C',
    year: 2021,
    container: 'Int J Environ Res Public Health',
    volume: '18',
    issue: '10',
    pages: '5276',
    doi: '10.3390/ijerph18105276',
    studyDesign: 'systematic review (PRISMA), 51 studies',
    methods: 'review',
    sampleSize: 51,
  }),
  'rempel-2017': article({
    title: 'Preparing the prescription: a review of the aim and measurement of social referral programmes',
    authors: 'Rempel ES, Wilson EN, Durrant H, Barnett J',
    year: 2017,
    container: 'BMJ Open',
    volume: '7',
    issue: '10',
    pages: 'e017734',
    doi: '10.1136/bmjopen-2017-017734',
    studyDesign: 'literature review (PRISMA), 41 articles and reports',
    methods: 'review',
    sampleSize: 41,
    note: 'By the slides: 38 unique projects; 7 qualitative, 16 quantitative and 18 mixed-method.',
  }),
  'bhatti-2021': article({
    title:
      'Using self-determination theory to understand the social prescribing process: a qualitative study',
    authors: 'Bhatti S, Rayner J, Pinto AD, Mulligan K, Cole DC',
    year: 2021,
    container: 'BJGP Open',
    volume: '5',
    issue: '2',
    pages: 'BJGPO.2020.0153',
    doi: '10.3399/BJGPO.2020.0153',
    studyDesign: '18 focus groups (88 people) and 8 interviews',
    methods: 'qualitative',
    setting: '11 community health centres, Ontario',
    country: 'Canada',
    sampleSize: 88,
    note: 'The sample size is that of the focus groups; there were 8 interviews besides. Most participants were female, say the slides.',
  }),
  'kellezi-2019': article({
    title:
      'The social cure of social prescribing: a mixed-methods study on the benefits of social connectedness on quality and effectiveness of care provision',
    authors: 'Kellezi B, Wakefield JRH, Stevenson C, McNamara N, Mair E, Bowe M, Wilson I, Halder MM',
    year: 2019,
    container: 'BMJ Open',
    volume: '9',
    issue: '11',
    pages: 'e033137',
    doi: '10.1136/bmjopen-2019-033137',
    studyDesign: 'interviews (19 patients, 7 GPs, 9 providers) and a survey',
    methods: 'mixed',
    setting: 'East Midlands',
    population: 'chronically ill patients experiencing loneliness',
    sampleSize: 630,
    verified: 'partial',
    verifiedNote:
      'Record, article number and abstract seen in a public excerpt; the form of the DOI was not checked. Setting and population are from the slides.',
  }),
  'southby-gamsu-2018': article({
    title:
      'Factors affecting general practice collaboration with voluntary and community sector organisations',
    authors: 'Southby K, Gamsu M',
    year: 2018,
    container: 'Health Soc Care Community',
    volume: '26',
    issue: '3',
    doi: '10.1111/hsc.12538',
    studyDesign: '4 cases, 18 interviews and 1 focus group',
    methods: 'qualitative',
    verified: 'partial',
    verifiedNote:
      'Record and abstract seen in a public excerpt; the issue was not checked. That this is the study on the slides is our inference: they name no author.',
  }),
  'pescheny-2018': article({
    title:
      'Facilitators and barriers of implementing and delivering social prescribing services: a systematic review',
    authors: 'Pescheny JV, Pappas Y, Randhawa G',
    year: 2018,
    container: 'BMC Health Serv Res',
    volume: '18',
    pages: '86',
    doi: '10.1186/s12913-018-2893-4',
    studyDesign: 'systematic review, 8 studies',
    methods: 'review',
    sampleSize: 8,
    note: 'The slides spell the third author “Randhwa”.',
  }),
  'tierney-2020': article({
    title:
      'Supporting social prescribing in primary care by linking people to local assets: a realist review',
    authors: 'Tierney S, Wong G, Roberts N, Boylan A-M, Park S, Abrams R, Reeve J, Williams V, Mahtani KR',
    year: 2020,
    container: 'BMC Med',
    volume: '18',
    pages: '49',
    doi: '10.1186/s12916-020-1510-7',
    studyDesign: 'realist review, 118 documents',
    methods: 'review',
    sampleSize: 118,
  }),
  'woodall-2018': article({
    title:
      'Understanding the effectiveness and mechanisms of a social prescribing service: a mixed method analysis',
    authors: 'Woodall J, et al.',
    year: 2018,
    container: 'BMC Health Serv Res',
    volume: '18',
    doi: '10.1186/s12913-018-3437-7',
    studyDesign: 'before-and-after survey, staff focus group (n=17), 26 interviews',
    methods: 'mixed',
    sampleSize: 436,
    verified: 'partial',
    verifiedNote:
      'Title, journal, DOI and abstract seen in a public excerpt; the other authors and the article number were not checked. The sample size is that on the slides.',
  }),
  'westlake-2022': article({
    title:
      'Impact of COVID-19 on social prescribing across an Integrated Care System: A Researcher in Residence study',
    authors: 'Westlake D, Elston J, Gude A, Gradinger F, Husk K, Asthana S',
    year: 2022,
    container: 'Health Soc Care Community',
    doi: '10.1111/hsc.13802',
    studyDesign: 'researcher in residence: observations and field notes',
    services: 'open boundaried voluntary pcn',
    methods: 'mixed',
    verified: 'partial',
    verifiedNote:
      'Record and abstract seen in a public excerpt; volume and pages were not checked. The slides give the year as 2021.',
  }),
  'carnes-2017': article({
    title: 'Study of social prescribing with matched controls (the publication’s title was not checked)',
    authors: 'Carnes',
    year: 2017,
    doi: '10.1186/s12913-017-2778-y',
    studyDesign: 'comparison with matched controls',
    methods: 'quantitative',
    verified: 'partial',
    verifiedNote:
      'One author’s name, year, DOI and abstract seen in a public excerpt. The title here describes the study and is not its own.',
  }),
  pmc10355812: article({
    title: 'Study of link workers’ drift to lighter-touch work (the publication’s title was not checked)',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10355812/',
    verified: 'partial',
    verifiedNote:
      'Only the record number PMC10355812 and the abstract were seen. The title here describes the study and is not its own; authors and year were not checked.',
  }),
  'cesp-model': article({
    title: 'Paper on the community-enhanced social prescribing model (its title was not checked)',
    container: 'Int J Community Well-Being',
    doi: '10.1007/s42413-020-00080-9',
    verified: 'partial',
    verifiedNote:
      'Journal, DOI and abstract seen in a public excerpt. The title here describes the paper and is not its own; authors, year and volume were not checked.',
  }),
};
