import type { Draft } from 'immer';
import type { z } from 'zod';

import type { Document } from './document.ts';
import type { Env } from './env.ts';

/** Thrown by `apply` for expected refusals; `runCommand` turns it into a `Failure` (P2). Never leaves models/. */
export class CommandRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What `apply` may use besides the draft: clock and ids, and the document as it was. */
export type CommandContext = Env & { readonly base: Document };

/** One kind of durable change (P1). */
export type Command<Input = unknown> = {
  /** `noun.verb`. */
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** What undo shows: "Rename box". */
  readonly label: (input: Input, base: Document) => string;
  /** Commands with the same key within 600 ms are one step of undo (P6). */
  readonly coalesceKey?: (input: Input) => string | null;
  /** Changes the draft; throws `CommandRefusal` to refuse. */
  readonly apply: (draft: Draft<Document>, input: Input, context: CommandContext) => void;
};

/** Declares a command; keeps the input's type from its schema. */
export function defineCommand<Schema extends z.ZodType>(command: {
  readonly name: string;
  readonly input: Schema;
  readonly label: (input: z.output<Schema>, base: Document) => string;
  readonly coalesceKey?: (input: z.output<Schema>) => string | null;
  readonly apply: (draft: Draft<Document>, input: z.output<Schema>, context: CommandContext) => void;
}) {
  return command;
}
