import type { AppraisalDimension } from '../../entities/appraisal.ts';
import { designOfSource, sourcesSaid } from '../../evidence/evidenceWords.ts';
import { listedWords } from '../../terms/sayIn.ts';
import { countWords } from '../../words/countWords.ts';
import {
  appraisalLevelWords,
  dimensionWords,
  extractKindWords,
  methodWords,
  readingStatusWords,
  sourceKindWords,
} from '../../words/recordWords.ts';
import { words } from '../../words/words.ts';
import { type OfferBasis, type OfferMaker, offered } from '../offer.ts';
import { countsBy, countsSaid } from './countsOf.ts';

const MOST_FILES = 12;

const lower = (text: string) => text.toLowerCase();

export const offerSearching: OfferMaker = ({ facts }) => {
  const { sources, imports } = facts.library;
  const shown = imports.slice(0, MOST_FILES);
  return offered(
    [
      sources === 0 ? null : `The library of the workspace holds ${sourcesSaid(sources)}.`,
      shown.length === 0 ? null : 'Records came from these files:',
      ...shown.map(({ from, sources: count }) => `– ${from}: ${countWords(count, 'record')}`),
      imports.length > MOST_FILES ? `– and ${countWords(imports.length - MOST_FILES, 'file')} more.` : null,
    ],
    [
      sources === 0 ? 'The library is empty.' : null,
      'Which databases and other places were searched, with which words and when, is not held in the workspace.',
    ],
  );
};

export const offerFlow: OfferMaker = ({ facts, used }) => {
  const { sources, byStatus } = facts.library;
  return offered(
    sources === 0
      ? []
      : [
          `In the library: ${sourcesSaid(sources)}.`,
          `– ${readingStatusWords.to_read}: ${byStatus.to_read}`,
          `– ${readingStatusWords.reading}: ${byStatus.reading}`,
          `– ${readingStatusWords.read}: ${byStatus.read}`,
          `– ${readingStatusWords.set_aside}: ${byStatus.set_aside}`,
          `Tied to this theory: ${sourcesSaid(used.sources.length)}, by ${countWords(used.extracts.length, 'extract')}.`,
        ],
    [
      sources === 0 ? 'The library is empty.' : null,
      byStatus.set_aside > 0 ? 'Why sources were set aside is held in the notes on them only.' : null,
      'Records that were left out before they came into the library are not counted.',
    ],
  );
};

export const offerCharacteristics: OfferMaker = ({ used }) => {
  const years = used.sources.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const designs = countsBy(used.sources, designOfSource);
  const countries = countsBy(used.sources, ({ country }) => country.trim());
  return offered(
    used.sources.length === 0
      ? []
      : [
          `This theory uses ${sourcesSaid(used.sources.length)}.`,
          `– What they are: ${countsSaid(countsBy(used.sources, ({ kind }) => lower(sourceKindWords[kind])))}`,
          `– Methods: ${countsSaid(countsBy(used.sources, ({ methods }) => lower(methodWords[methods])))}`,
          designs.length === 0 ? null : `– Designs: ${countsSaid(designs)}`,
          years.length === 0 ? null : `– Years: ${first === last ? first : `${first} to ${last}`}`,
          countries.length === 0 ? null : `– Countries: ${countsSaid(countries)}`,
        ],
    [
      used.sources.length === 0 ? 'No source is tied to this theory.' : null,
      lacking(used.sources.filter(({ methods }) => methods === 'unknown').length, 'method'),
      lacking(used.sources.filter(({ verified }) => verified !== 'full').length, 'record fully checked'),
    ],
  );
};

function lacking(count: number, what: string): string | null {
  return count === 0 ? null : `${sourcesSaid(count)} ${count === 1 ? 'has' : 'have'} no ${what}.`;
}

const dimensions: readonly AppraisalDimension[] = ['relevance', 'richness', 'rigour'];

/** The judgements of the sources and extracts that a theory uses. */
function judgements({ document, used }: OfferBasis) {
  const extracts = new Set<string>(used.extracts.map(({ id }) => id));
  const sources = new Set<string>(used.sources.map(({ id }) => id));
  return [...document.appraisals.values()].filter(({ sourceId, extractId }) =>
    extractId === null ? sources.has(sourceId) : extracts.has(extractId),
  );
}

export const offerAppraisal: OfferMaker = (basis) => {
  const { document, used } = basis;
  const rows = judgements(basis);
  const people = new Set(rows.map(({ appraiser }) => appraiser.trim()).filter((name) => name !== ''));
  const sources = new Set<string>(used.sources.map(({ id }) => id));
  const checklists = new Set(
    [...document.checklistAnswers.values()]
      .filter(({ sourceId }) => sources.has(sourceId))
      .map(({ sourceId }) => sourceId),
  );
  const judgedOn = (dimension: AppraisalDimension) => rows.filter((row) => row.dimension === dimension);
  const unjudged = (dimension: AppraisalDimension) => {
    const judged = new Set(judgedOn(dimension).map(({ sourceId }) => sourceId));
    return used.sources.filter(({ id }) => !judged.has(id)).length;
  };
  return offered(
    [
      rows.length === 0
        ? null
        : `${countWords(rows.length, 'judgement')} of sources and extracts${people.size === 0 ? '' : `, by ${countWords(people.size, 'person', 'people')}`}, each with its reason.`,
      ...dimensions.map((dimension) => {
        const own = judgedOn(dimension);
        return own.length === 0
          ? null
          : `– ${dimensionWords[dimension]}: ${countsSaid(countsBy(own, ({ level }) => lower(appraisalLevelWords[level])))}`;
      }),
      checklists.size === 0
        ? null
        : `The Mixed Methods Appraisal Tool (2018) was answered for ${sourcesSaid(checklists.size)}.`,
    ],
    [
      ...dimensions.map((dimension) => {
        const count = unjudged(dimension);
        return count === 0
          ? null
          : `${count} of ${sourcesSaid(used.sources.length)} ${count === 1 ? 'was' : 'were'} not judged for ${lower(dimensionWords[dimension])}.`;
      }),
      'How documents were chosen is yours to write.',
    ],
  );
};

export const offerExtraction: OfferMaker = ({ used, vocabulary }) => {
  const { stances } = words(vocabulary);
  const picked = used.extracts.filter(({ textId }) => textId !== null).length;
  return offered(
    used.extracts.length === 0
      ? []
      : [
          `${countWords(used.extracts.length, 'extract')} from ${sourcesSaid(used.sources.length)} are tied to the theory.`,
          `– What they are: ${countsSaid(countsBy(used.extracts, ({ kind }) => lower(extractKindWords[kind])))}`,
          `– What they do: ${countsSaid(countsBy(used.links, ({ stance }) => lower(stances[stance])))}`,
          picked === 0
            ? null
            : `${countWords(picked, 'extract')} ${picked === 1 ? 'was' : 'were'} picked out of the texts of sources, with ${picked === 1 ? 'its place' : 'their places'}.`,
        ],
    [
      used.extracts.length === 0 ? 'No extract is tied to this theory.' : null,
      'Who took data out, and how it was checked, is yours to write.',
    ],
  );
};

export const offerInitialTheory: OfferMaker = ({ document, theory, say }) => {
  const words_ = (rows: Iterable<{ readonly theoryId: string; readonly origin: string }>) =>
    [...rows].filter(({ theoryId }) => theoryId === theory.id).map(({ origin }) => origin);
  const origins = countsBy(
    [...words_(document.elements.values()), ...words_(document.arrows.values())],
    (origin) => originsOf[origin] ?? origin,
  );
  const before = theory.basedOn === '' ? undefined : document.theories.get(theory.basedOn as never);
  const isInitial = theory.kind === 'initial';
  return offered(
    [
      isInitial ? say.text('This is the initial programme theory.') : null,
      before === undefined ? null : say`It was refined from “${before.title}”.`,
      theory.starter === '' ? null : 'It began as one of the program’s starter theories.',
      origins.length === 0
        ? null
        : `Whose words its boxes and arrows are: ${listedWords(origins.map(([who, count]) => `${who} (${count})`))}.`,
    ],
    [
      !isInitial && before === undefined
        ? say.text('Which theory this one was refined from is not said.')
        : null,
      'How the first version was formed, and from which documents and people, is yours to write.',
    ],
  );
};

const originsOf: Readonly<Record<string, string>> = {
  team: 'the team’s own',
  slides: 'of a slide deck',
  publication: 'of publications',
  panel: 'of a panel',
  inference: 'inferred, with a reason',
};
