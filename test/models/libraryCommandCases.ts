import { BROKEN, type Case, INVALID, change, removal } from './commandCase.ts';
import { plainConfidence, plainExtract, plainFinding, plainSource } from './smallTheory.ts';

type LibraryCommand =
  | `${'sources' | 'sourceTexts' | 'appraisals' | 'extracts'}.${'add' | 'change' | 'remove'}`
  | `${'findings' | 'checklistAnswers' | 'confidences'}.set`
  | 'sources.merge'
  | 'sources.tag'
  | 'confidences.remove';

/** One accepted and one refused input of each command about sources, extracts and what is thought of them. */
export const libraryCases: { readonly [Name in LibraryCommand]: Case<Name> } = {
  'sources.add': { works: () => plainSource, refused: () => [{ ...plainSource, title: '' }, INVALID] },
  'sources.change': change('sources', { fields: { year: 2020 }, absent: 'source_none' }),
  'sources.remove': removal('sources'),
  'sources.merge': {
    works: ({ sourceId, otherSourceId }) => ({ keepId: sourceId, otherIds: [otherSourceId] }),
    refused: ({ sourceId }) => [{ keepId: sourceId, otherIds: [sourceId] }, 'sources/merge-with-itself'],
  },
  'sources.tag': {
    works: ({ sourceId, otherSourceId }) => ({ ids: [sourceId, otherSourceId], tag: ' panel ', isOn: true }),
    refused: ({ sourceId }) => [{ ids: [sourceId], tag: ' ', isOn: true }, INVALID],
  },
  'sourceTexts.add': {
    works: ({ sourceId }) => ({ sourceId, title: 'Appendix', text: 'More' }),
    refused: ({ sourceId }) => [{ sourceId, title: 'Appendix', text: ' ' }, INVALID],
  },
  'sourceTexts.change': change('sourceTexts', { fields: { title: 'Transcript' }, absent: 'text_none' }),
  'sourceTexts.remove': removal('sourceTexts'),
  'findings.set': {
    works: ({ firstId }) => ({ extractId: firstId('extracts'), fields: { ...plainFinding, n: 12 } }),
    refused: () => [{ extractId: 'extract_none', fields: plainFinding }, BROKEN],
  },
  'appraisals.add': {
    works: ({ sourceId }) => ({
      sourceId,
      extractId: null,
      dimension: 'richness',
      level: 'conceptually_rich',
      reason: 'It says why',
      appraiser: 'A. B.',
    }),
    refused: ({ sourceId }) => [
      { sourceId, extractId: null, dimension: 'relevance', level: 'unclear', reason: 'x', appraiser: '' },
      'appraisals/level-does-not-fit',
    ],
  },
  'appraisals.change': {
    works: ({ firstId }) => ({ id: firstId('appraisals'), fields: { level: 'low' } }),
    refused: ({ firstId }) => [
      { id: firstId('appraisals'), fields: { level: 'conceptually_rich' } },
      'appraisals/level-does-not-fit',
    ],
  },
  'appraisals.remove': removal('appraisals'),
  'checklistAnswers.set': {
    works: ({ sourceId }) => ({
      sourceId,
      tool: 'mmat-2018',
      item: 'S1',
      answer: 'cannot_tell',
      comment: '',
      appraiser: '',
    }),
    refused: () => [
      { sourceId: 'source_none', tool: 'mmat-2018', item: 'S1', answer: 'yes', comment: '', appraiser: '' },
      BROKEN,
    ],
  },
  'confidences.set': {
    works: ({ theoryId, arrowId }) => ({ theoryId, target: { arrowId }, fields: plainConfidence }),
    refused: ({ theoryId, arrowId }) => [
      { theoryId, target: { arrowId }, fields: { ...plainConfidence, reason: ' ' } },
      INVALID,
    ],
  },
  'confidences.remove': removal('confidences'),
  'extracts.add': {
    works: ({ firstId }) => ({ ...plainExtract, sourceId: firstId('sources') }),
    refused: () => [{ ...plainExtract, sourceId: 'source_none' }, BROKEN],
  },
  'extracts.change': change('extracts', { fields: { locator: 'p. 3' }, absent: 'extract_none' }),
  'extracts.remove': removal('extracts'),
};
