import { type Term, partly, seen, unchecked } from './term.ts';

const jagosh2015 = seen('Jagosh et al. 2015', '10.1186/s12889-015-1949-1');
const pawson2005 = seen('Pawson et al. 2005');
const shearn = seen('Shearn et al. 2017', '10.1177/1609406917741796');
const simBlog = seen('Realist Workforce SIG 2026');

/** Words for a theory as a whole, and for the ways of thinking it comes from. */
export const theoryTerms = [
  {
    id: 'realistQuestion',
    realist: 'Realist question',
    plain: 'The question',
    meaning: 'What works, for whom, in what circumstances and respects, to what extent, how and why.',
    sources: [partly('Pawson & Tilley 1997'), pawson2005],
  },
  {
    id: 'programmeTheory',
    realist: 'Programme theory',
    plain: 'How we think it works',
    meaning:
      'An account of how and why a programme works, or some of it: for whom, to what extent and in which circumstances.',
    sources: [partly('Wong et al. 2016 (RAMESES II)', '10.1186/s12916-016-0643-1')],
  },
  {
    id: 'initialTheory',
    realist: 'Initial programme theory',
    plain: 'First version',
    meaning:
      'The first statement, before testing, made from documents, known theories and what people say. It is kept in its first form. Also called initial rough programme theory.',
    sources: [shearn, simBlog],
  },
  {
    id: 'candidateTheory',
    realist: 'Candidate theory',
    plain: 'One idea among many',
    meaning:
      'One of many partial theories before the team has chosen which to follow. A systematic search can bring up far too many.',
    sources: [partly('Flynn et al. 2020', '10.1177/1609406920916299')],
  },
  {
    id: 'refinedTheory',
    realist: 'Refined programme theory',
    plain: 'Version after testing',
    meaning: 'The theory after it was tested: what a review or an evaluation hands over in the end.',
    sources: [pawson2005, seen('RAMESES standards')],
  },
  {
    id: 'substantiveTheory',
    realist: 'Substantive theory',
    plain: 'A known theory that helps',
    meaning:
      'An existing theory with a name that is borrowed to explain: self-determination, the social cure, social capital, patient activation. Also called formal theory.',
    sources: [shearn, seen('Tierney et al. 2020')],
  },
  {
    id: 'middleRangeTheory',
    realist: 'Middle-range theory',
    plain: 'A theory one can test',
    meaning:
      'A theory that can be held against what is observed: less abstract than a grand theory, and of use in more than one programme.',
    sources: [jagosh2015, unchecked('Merton')],
  },
  {
    id: 'generativeCausation',
    realist: 'Generative causation',
    plain: 'What makes it happen',
    meaning:
      'Causes are powers that are set free in the right circumstances. The other view, successionist causation, sees a cause wherever one thing always follows another.',
    sources: [seen('RAMESES II, mechanism brief')],
  },
  {
    id: 'demiRegularity',
    realist: 'Demi-regularity',
    plain: 'A pattern that keeps coming back',
    meaning:
      'A clear pattern of circumstances and {outcomes|what happens} that recurs in data, though not always. It asks for an explanation; it is none.',
    sources: [seen('Glossary in BMC Geriatrics 2021', '10.1186/s12877-021-02705-w')],
  },
  {
    id: 'retroduction',
    realist: 'Retroduction',
    plain: 'Working back to why',
    meaning:
      'Reasoning from what was observed to {the hidden mechanism|what is hidden and} {that could|could} have brought it about.',
    sources: [seen('Jagosh 2020', '10.1080/14767430.2020.1723301')],
  },
  {
    id: 'rival',
    realist: 'Rival theory',
    plain: 'Rival explanation',
    meaning:
      'Another explanation of {the same outcome|what happens}. Rivals are tested against each other; more than one may be partly right.',
    sources: [partly('Pawson 2013, as told by Shearn et al. 2017', '10.1177/1609406917741796')],
  },
  {
    id: 'adjudication',
    realist: 'Adjudication',
    plain: 'Deciding between explanations',
    meaning:
      'Saying which rival the evidence favours, and why. What is not favoured is kept beside it, and the question can be opened again.',
    sources: [partly('Pawson 2013, as told by Shearn et al. 2017', '10.1177/1609406917741796')],
  },
  {
    id: 'consolidation',
    realist: 'Consolidation',
    plain: 'Bringing together',
    meaning: 'Merging configurations or codes that overlap, as a theory is put together.',
    sources: [seen('Coding, consolidating and conceptual mapping paper 2024', '10.1177/26320843231224807')],
  },
  {
    id: 'nugget',
    realist: 'Nugget of evidence',
    plain: 'A passage that matters',
    meaning:
      'The piece of a document that bears on a theory. It is judged on its own: a weak study can hold a good one.',
    sources: [unchecked('Pawson')],
  },
  {
    id: 'linkInChain',
    realist: 'Link in the chain',
    plain: 'One step of the whole',
    meaning:
      'A programme theory may be several configurations one after another, or side by side. Each link is a theory of its own and is looked at by itself: here, an arrow.',
    sources: [partly('Pawson 2006')],
  },
] as const satisfies readonly Term[];
