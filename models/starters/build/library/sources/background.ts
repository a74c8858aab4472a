import { newSourceFields } from '../../../../commands/newRows.ts';
import { type SourceEntry, article, named } from './sourceEntry.ts';

/** The slides themselves and what they cite besides the ten studies, by slug. */
export const backgroundSources: Readonly<Record<string, SourceEntry>> = {
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
  'nhs-plan-2019': named({
    kind: 'report',
    title: 'NHS Long Term Plan',
    year: 2019,
  }),
  'un-human-rights': named({
    kind: 'report',
    title:
      'United Nations Human Rights Council: mental health and human rights (the titles were not checked)',
    url: 'https://digitallibrary.un.org/record/3873686?ln=en',
    note: 'The slides give a second address as well: https://www.ohchr.org/en/health/mentalhealth-and-human-rights',
  }),
  'elliott-2022': article({
    title: 'Exploring how and why social prescribing evaluations work: a realist review',
    authors: 'Elliott M, Davies M, Davies J, Wallace C',
    year: 2022,
    container: 'BMJ Open',
    volume: '12',
    issue: '4',
    pages: 'e057009',
    studyDesign: 'realist review, 83 documents',
    methods: 'review',
    sampleSize: 83,
    verified: 'partial',
    verifiedNote:
      'Record and abstract seen in a public excerpt. That this is the “Elliot et al. (2022)” of the slides is our inference: the definition they quote was not found in the abstract.',
  }),
  'kimberlee-2015': named({
    kind: 'article',
    title: 'Publication on the kinds of social prescribing (its title was not checked)',
    authors: 'Kimberlee',
    year: 2015,
  }),
  'nalw-standards': named({
    title: 'Education standards',
    authors: 'National Association of Link Workers',
    url: 'https://www.nalw.org.uk/education-standards/',
  }),
  'husk-2019': named({
    kind: 'article',
    title: 'Husk et al. (2019), as the slides cite it beside “the literature” (its title was not checked)',
    authors: 'Husk K, et al.',
    year: 2019,
    verifiedNote:
      'Named on the slides only. It may be the realist review of 2020, which was online in 2019, or a sister paper: unclear.',
  }),
  'calderon-2022': article({
    title: 'What does the literature mean by social prescribing? A critical review using discourse analysis',
    authors: 'Calderón-Larrañaga S, Greenhalgh T, Finer S, Clinch M',
    year: 2022,
    container: 'Sociol Health Illn',
    volume: '44',
    issue: '4–5',
    pages: '848–868',
    doi: '10.1111/1467-9566.13468',
    pmid: '35404485',
    studyDesign: 'review of 89 documents by discourse analysis',
    methods: 'review',
    sampleSize: 89,
    services: 'social-determinants independence personalised-care',
    verified: 'partial',
    verifiedNote:
      'Record and abstract seen in a public excerpt. That this is the review on the slides is our inference: they name no author, but the 89 documents and the three discourses are the same.',
  }),
  'chatterjee-2018': article({
    title: 'Non-clinical community interventions: a systematised review of social prescribing schemes',
    authors: 'Chatterjee HJ, Camic PM, Lockyer B, Thomson LJM',
    year: 2018,
    container: 'Arts & Health',
    volume: '10',
    issue: '2',
    pages: '97–123',
    doi: '10.1080/17533015.2017.1334002',
    studyDesign: 'systematised review, 86 schemes, 40 evaluated',
    methods: 'review',
    sampleSize: 40,
    country: 'United Kingdom',
    verified: 'partial',
    verifiedNote:
      'Record and abstract seen in a public excerpt. That this is the review on the slides is our inference: they name no author, but its numbers are the same.',
  }),
  'cesp-model': article({
    title: 'Community-Enhanced Social Prescribing: Integrating Community in Policy and Practice',
    authors: 'Morris D, Thomas P, Ridley J, Webber M',
    year: 2022,
    container: 'Int J Community Well-Being',
    volume: '5',
    issue: '1',
    pages: '179–195',
    doi: '10.1007/s42413-020-00080-9',
    studyDesign: 'proposal of a model, with a theory of change',
    methods: 'grey',
    note: 'Published online in December 2020.',
  }),
};
