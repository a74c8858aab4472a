import type { Block } from '../blocks.ts';

/** What a panel is asked, with room to write. */
export function invitation(lines: number): readonly Block[] {
  return [
    {
      kind: 'questions',
      lines,
      items: ['Where do you agree, and where not?', 'What is missing?', 'What matters most to you?'],
    },
  ];
}
