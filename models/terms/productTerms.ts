import { type Term, partly, seen } from './term.ts';

const cerqual = seen('Lewin et al. 2018 (GRADE-CERQual)', '10.1186/s13012-017-0689-2');

/** Words for what one handles in the product. */
export const productTerms = [
  {
    id: 'box',
    realist: 'Element',
    plain: 'Box',
    meaning:
      'One thing on the map that can be so or not, or more or less. {Its usual role|What it is} gives it a colour; what counts is the part it plays in a configuration.',
    sources: [],
  },
  {
    id: 'arrow',
    realist: 'Arrow',
    plain: 'Arrow',
    meaning:
      'A claim that one thing leads to another. It has a sentence, evidence for and against, measures and a history. It may end on another arrow: then it says when that one holds.',
    sources: [],
  },
  {
    id: 'bareArrow',
    realist: 'Bare arrow',
    plain: 'Arrow without evidence',
    meaning:
      'An arrow that no passage of any source is tied to. That is normal at first; it is shown, not scolded.',
    sources: [],
  },
  {
    id: 'status',
    realist: 'Hypothesised, supported, contested, refuted',
    plain: 'An idea so far, borne out, points both ways, does not hold',
    meaning:
      'How the team sees a claim today. It is the team’s own word: evidence suggests one but never sets it.',
    sources: [],
  },
  {
    id: 'sign',
    realist: 'Sign',
    plain: 'More or less of it',
    meaning:
      'Whether the arrow says more of it, less of it, that the direction is not clear, or that no link is known, which is a finding too.',
    sources: [],
  },
  {
    id: 'stance',
    realist: 'Supports, contradicts, refines',
    plain: 'Speaks for it, against it, sharpens it',
    meaning: 'What a passage does to a claim. The same source can do more than one of these.',
    sources: [seen('Pawson et al. 2005')],
  },
  {
    id: 'extract',
    realist: 'Extract',
    plain: 'Passage',
    meaning: 'A piece of a source, quoted or told in our words, that is tied to what it speaks to.',
    sources: [],
  },
  {
    id: 'appraisal',
    realist: 'Relevance, richness, rigour',
    plain: 'Does it fit, say enough, hold up?',
    meaning:
      'Three judgements on a source or a passage: whether it bears on the theory, says enough to think with, and can be trusted for this claim.',
    sources: [partly('Dada et al. 2023')],
  },
  {
    id: 'confidence',
    realist: 'Confidence (GRADE-CERQual)',
    plain: 'How sure we are',
    meaning:
      'How likely it is that a claim is so, judged by how studies were done, whether they agree, whether there is enough, and whether it is about the same thing. A judgement needs its reason.',
    sources: [cerqual],
  },
  {
    id: 'origin',
    realist: 'Origin',
    plain: 'Whose words',
    meaning: 'Who said it first: the team, slides, a publication, a panel, or an inference of ours.',
    sources: [],
  },
  {
    id: 'level',
    realist: 'Level',
    plain: 'Level',
    meaning: 'Where something happens: in a person, a service, a community or a system.',
    sources: [],
  },
  {
    id: 'stage',
    realist: 'Stage',
    plain: 'Stage',
    meaning: 'When it happens on somebody’s way through a programme. Stages are the columns of the map.',
    sources: [],
  },
  {
    id: 'horizon',
    realist: 'Proximal, intermediate, final',
    plain: 'Soon, later, in the end',
    meaning: 'How soon {an outcome comes|it happens}.',
    sources: [seen('Codebook in Health Research Policy and Systems 2024', '10.1186/s12961-024-01115-9')],
  },
  {
    id: 'moderator',
    realist: 'Moderator',
    plain: 'A circumstance that changes how much',
    meaning: 'Something that is measured because it changes how strong a link is.',
    sources: [],
  },
  {
    id: 'measure',
    realist: 'Measure',
    plain: 'Measure',
    meaning: 'An instrument or a count that would show whether something happened.',
    sources: [],
  },
  {
    id: 'gap',
    realist: 'Evidence gap',
    plain: 'Where evidence is missing',
    meaning:
      'An arrow that much rests on and little speaks for. The order of the list combines both; its numbers only order.',
    sources: [],
  },
  {
    id: 'loop',
    realist: 'Feedback loop',
    plain: 'Loop',
    meaning: 'Arrows that lead back to where they began: it can build itself up or hold itself in balance.',
    sources: [],
  },
  {
    id: 'rivalSet',
    realist: 'Rival set',
    plain: 'Explanations side by side',
    meaning:
      'One observation with several explanations of it. Each has its own evidence; none is removed by a decision.',
    sources: [],
  },
] as const satisfies readonly Term[];
