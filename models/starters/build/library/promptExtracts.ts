import { type ExtractEntry, quote } from './extractEntry.ts';

const research = 'What does the word ‘research’ mean to you?';
const reflection = 'Reflection';

/** What the slides ask people to talk about, and the order of the day; “where the arrows go” stands with its study. */
export const promptExtracts: Readonly<Record<string, ExtractEntry>> = {
  'prompt-today': quote('First question', 'What do you want to learn / get from today?'),
  agenda: quote(
    'Agenda',
    "01. Introduction discussions 02. A bit about social prescribing context, research and theory 03. Social prescribing literature 'choose your own adventure' 04. Adventuring and applying the literature to your own case studies 05. End reflections / review",
  ),
  'prompt-research': quote(
    research,
    "What does the word 'research' mean to you What sorts of research do you already do in your job?",
  ),
  'prompt-no-use': quote(research, '"Academic research has no use in the real world" discuss'),
  'prompt-chime': quote(reflection, 'How does this chime with your own experiences?'),
  'prompt-researched': quote(reflection, 'What would you like to see researched?'),
  'prompt-important': quote(reflection, "What's important?"),
  'prompt-missing': quote(reflection, "What's missing?"),
  'prompt-practice': quote(reflection, 'Impact on your practice in the future?'),
  'prompt-surprises': quote(reflection, 'Any surprises?'),
};
