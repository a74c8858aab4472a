import { type SourceEntry, named } from './sourceEntry.ts';

/** The six resources at the end of the slides, by slug, in their order and as they name them. */
export const webResources: Readonly<Record<string, SourceEntry>> = {
  'nhs-england-2019': named({
    title: 'Social prescribing',
    authors: 'NHS England',
    year: 2019,
    url: 'https://www.england.nhs.uk/contact-us/privacynotice/how-we-use-your-information/public-andpartners/social-prescribing/',
  }),
  'economic-impact': named({
    kind: 'report',
    title: 'The economic impact of social prescribing',
    url: 'http://shura.shu.ac.uk/29932/',
  }),
  'e-learning': named({
    title: 'Official government training on social prescribing for other professionals',
    url: 'https://portal.e-lfh.org.uk/Component/Details/571333',
  }),
  'making-sense-2017': named({
    kind: 'report',
    title: 'Making sense of social prescribing',
    year: 2017,
    url: 'https://westminsterresearch.westminster.ac.uk/item/q1v77/making-sense-of-social-prescribing',
  }),
  'kings-fund': named({
    title: 'Social prescribing explainer',
    authors: 'The King’s Fund',
    url: 'https://www.kingsfund.org.uk/publications/social-prescribing',
  }),
  'nasp-evidence': named({
    title: 'Summary of the evidence',
    authors: 'National Academy for Social Prescribing',
    url: 'https://socialprescribingacademy.org.uk/ourwork/evidencing-social-prescribing/social-prescribing-theevidence/',
  }),
};
