import type { Source } from '../entities/source.ts';

export type SourceKind = Source['kind'];

/** Kinds of publication by their name in a format, in lower case; `other` where the table says nothing. */
export type KindTable = ReadonlyMap<string, SourceKind>;

function table(rows: Readonly<Partial<Record<SourceKind, string>>>): KindTable {
  const kinds = new Map<string, SourceKind>();
  for (const [kind, names] of Object.entries(rows))
    for (const name of names.split('|')) kinds.set(name, kind as SourceKind);
  return kinds;
}

/** Types of the RIS format (`TY`). */
export const risKinds = table({
  article: 'jour|ejour|mgzn|news|abst|inpr|jfull|equa|article|journal article',
  book: 'book|ebook|edbook|whole|clswk|anchd|encyc|dict',
  chapter: 'chap|echap',
  conference: 'conf|cpaper|cpap',
  report: 'rprt|govdoc|stand|legal|unpb|manscpt',
  thesis: 'thes',
  slides: 'slide',
  web: 'elec|web|blog|icomm',
  dataset: 'data|aggr|dbase|comp',
  interview: 'pcomm',
  other: 'gen',
});

/** Publication types of MEDLINE and of Ovid's databases. */
export const medlineKinds = table({
  article:
    'journal article|article|review|systematic review|meta-analysis|randomized controlled trial|clinical trial|comparative study|editorial|letter|comment|case reports|news|preprint|evaluation study|multicenter study|observational study|validation study|journal: article|journal|peer reviewed journal',
  book: 'book|authored book|edited book|monograph',
  chapter: 'book chapter|chapter',
  conference: 'congress|conference abstract|conference paper|conference review|conference proceeding',
  report: 'technical report|report|government publication',
  thesis: 'academic dissertation|dissertation abstract|dissertation',
  dataset: 'dataset',
});

/** Document types of Web of Science (`DT`), and its one-letter publication types. */
export const wosKinds = table({
  article:
    'article|review|editorial material|letter|news item|correction|meeting abstract|early access|article; early access|review; early access|book review|j|note',
  book: 'book|b',
  chapter: 'book chapter|article; book chapter|review; book chapter',
  conference: 'proceedings paper|article; proceedings paper|c',
  dataset: 'data set|data study|data paper|article; data paper',
});

/** Reference types of EndNote. */
export const endNoteKinds = table({
  article:
    'journal article|electronic article|magazine article|newspaper article|article in press|press release',
  book: 'book|edited book|electronic book|classical work|dictionary|encyclopedia|serial',
  chapter: 'book section|electronic book section',
  conference: 'conference proceedings|conference paper',
  report: 'report|government document|unpublished work|manuscript|standard|grant',
  thesis: 'thesis|dissertation',
  web: 'web page|blog|multimedia application|online multimedia|social media',
  dataset: 'dataset|aggregated database|online database|computer program',
  interview: 'interview',
});

/** Entry types of BibTeX and BibLaTeX. */
export const bibtexKinds = table({
  article: 'article|periodical|suppperiodical',
  book: 'book|mvbook|collection|mvcollection|booklet|reference|proceedings|mvproceedings|manual',
  chapter: 'incollection|inbook|bookinbook|suppbook|suppcollection|inreference',
  conference: 'inproceedings|conference',
  report: 'techreport|report|unpublished|standard',
  thesis: 'phdthesis|mastersthesis|thesis|bathesis|mathesis',
  web: 'online|electronic|www|webpage',
  dataset: 'dataset|data|software',
  other: 'misc',
});

/** Item types of CSL. */
export const cslKinds = table({
  article: 'article-journal|article|article-magazine|article-newspaper|review|review-book|preprint',
  book: 'book|classic|periodical|collection',
  chapter: 'chapter|entry|entry-dictionary|entry-encyclopedia',
  conference: 'paper-conference|event',
  report: 'report|manuscript|standard|legislation|bill|regulation',
  thesis: 'thesis',
  slides: 'speech|graphic',
  web: 'webpage|post|post-weblog',
  dataset: 'dataset|software',
  interview: 'interview',
  other: 'document',
});
