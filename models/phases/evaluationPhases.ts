import type { Theory } from '../entities/theory.ts';

/** How far the evaluation of a theory has got, with what is asked on that rung, in words near those of the slides. */
export type EvaluationPhase = {
  readonly id: NonNullable<Theory['phase']>;
  readonly words: string;
  readonly asks: string;
};

/** Where the two middle rungs come from; an idea before them and use after them are ours. */
export const phasesSource = 'Heap and Webber, slides, 15 July 2022, “Where are we at?”';

/** The rungs from an idea to use. */
export const evaluationPhases: readonly EvaluationPhase[] = [
  { id: 'idea', words: 'An idea', asks: 'Nothing has been tried yet.' },
  {
    id: 'feasibility',
    words: 'Feasibility study (pilot)',
    asks: 'Is it practical? Does it do what people need? Do the methods work? Problems are ironed out.',
  },
  {
    id: 'controlled_trial',
    words: 'Controlled trial',
    asks: 'On a bigger scale: can one say with confidence that it makes a real difference?',
  },
  { id: 'rollout', words: 'In use', asks: 'It is done; does it go on working, and where not?' },
];
