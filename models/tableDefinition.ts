import type { z } from 'zod';

/** What happens to a row when a row it refers to is deleted. */
export type DeleteRule = 'cascade' | 'clear';

/** A foreign key: the field holds an id of `table`, or null. */
export type Reference = { readonly table: string; readonly onDelete: DeleteRule };

/** How a table is described in the registry. */
export type TableDefinition = {
  readonly schema: z.ZodObject;
  /** Ids of this table start with it. */
  readonly prefix: string;
  /** `theory` rows carry `theoryId`; `library` rows are shared by all theories of the workspace. */
  readonly scope: 'workspace' | 'theory' | 'library';
  /** One row in the user's words, for sentences ("this arrow"). */
  readonly noun: string;
  readonly references: Readonly<Record<string, Reference>>;
  /** Of these nullable fields exactly one is set. */
  readonly exactlyOneOf?: readonly string[];
  /** Of these nullable fields at most one is set. */
  readonly atMostOneOf?: readonly string[];
  /** Combinations of fields that occur once. */
  readonly unique?: readonly (readonly string[])[];
  /** Says how the theory came to be rather than what it is: no part of its snapshots, of its copies, of comparisons. */
  readonly isAboutTheory?: boolean;
  /** Says how a theory came into this file: a file made of the theory says nothing of it. */
  readonly staysHere?: boolean;
  /** Rows that may be large: no window is given them with its theory; they are fetched when they are wanted. */
  readonly isKeptBack?: boolean;
};
