import type { ScriptStep } from '../entities/scriptStep.ts';

/** A step of a script before it belongs to a session. */
export type PlannedStep = Omit<ScriptStep, 'id' | 'theoryId' | 'sessionId' | 'position'>;

const slides = 'After the discussion prompts of Heap and Webber’s slides, 15 July 2022; our words.';
const modelBuilding =
  'After group model building scripts, as in PLoS ONE 2019, doi 10.1371/journal.pone.0216985, table 1; our words.';

/**
 * A session of 90 minutes for about eight people: the usual parts of such workshops, in an order of ours. All of it
 * can be changed. `source` says where a part comes from.
 */
export const usualScript: readonly PlannedStep[] = [
  {
    title: 'Hopes and fears',
    minutes: 5,
    activity: 'talk',
    prompt: 'What do you want to get from today? What would make it a waste of your time?',
    doing: 'Everybody says one hope or one fear, or passes. Write them up where all can see them.',
    source: `${modelBuilding} ${slides}`,
  },
  {
    title: 'One story along the way',
    minutes: 10,
    activity: 'talk',
    prompt: 'Think of one person. How did they come to it, get started, and keep going – or not?',
    doing: 'Let one person tell one story. Point to the stages on the map as it passes them.',
    source:
      'After journey drawings used in workshops on theories of change, and the stages of Husk et al. 2020; our words.',
  },
  {
    title: 'The theory, read aloud',
    minutes: 10,
    activity: 'read',
    prompt: 'How does this fit with what you have seen yourself? Is there anything that surprises you?',
    doing: 'Read the sentences aloud, one at a time. Explain words; do not defend the arrows.',
    source: slides,
  },
  {
    title: 'Do you agree with where the arrows go?',
    minutes: 20,
    activity: 'answer',
    prompt: 'Each for yourself, in private: do you agree that this leads to that?',
    doing:
      'Start the walk and pass the device round, hand out paper, or open the session to phones. “Not for me to say” is a good answer.',
    source: `${slides} Private answers before talk, as in nominal group technique (Husk et al. 2020).`,
  },
  {
    title: 'Where we differ',
    minutes: 20,
    activity: 'reveal',
    prompt: 'What have some of us seen that others have not?',
    doing:
      'Show the answers. Talk only about the three arrows on which people differ most. Then open round 2 for those who want to think again.',
    source: 'After nominal group technique (Husk et al. 2020): private, shown, talked over, answered again.',
  },
  {
    title: 'What is missing?',
    minutes: 15,
    activity: 'missing',
    prompt: 'What is missing, or weak? Which box, which arrow, what makes it work here and not there?',
    doing: 'Write each down in the speaker’s words. Nothing is sorted out now.',
    source: slides,
  },
  {
    title: 'Four dots each',
    minutes: 5,
    activity: 'dots',
    prompt: 'What matters most? Put your four dots on it.',
    doing: 'Several dots may go on one arrow.',
    source: `${modelBuilding} ${slides}`,
  },
  {
    title: 'What happens next',
    minutes: 5,
    activity: 'close',
    prompt: 'What would you like to see looked into? What will this change in what you do?',
    doing: 'Say what will be done with the answers, by whom, and when people hear what was changed.',
    source: slides,
  },
];

/** How long a script takes, in minutes. */
export function minutesOf(steps: readonly Pick<ScriptStep, 'minutes'>[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
