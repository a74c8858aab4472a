import type { CommentKind } from '#models/entities/response.ts';

/** The kinds of comment, as people choose them. */
export const commentKindWords = {
  feeling: 'A feeling',
  idea: 'An idea',
  benefit: 'What is good',
  critique: 'What worries me',
} as const satisfies Record<CommentKind, string>;
