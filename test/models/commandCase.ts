import type { CommandName } from '#models/commands/registry.ts';
import type { InputOf } from '#models/runCommand.ts';

import type { Furnished } from './furnishedTheory.ts';

/** What one command must do. */
export type Case<Name extends CommandName> = {
  /** Inputs that are accepted and change something. */
  readonly works: (given: Furnished) => InputOf<Name>;
  /** An input that is refused, and the code of the refusal. */
  readonly refused: (given: Furnished) => readonly [input: InputOf<Name>, code: string];
};

/** The codes of refusals. */
export const NOT_FOUND = 'command/not-found';
export const INVALID = 'command/invalid-input';
export const BROKEN = 'command/broken-rule';

/** Removing a row works; removing what no id names does not. */
export const removal = <Table extends Parameters<Furnished['firstId']>[0]>(table: Table) => ({
  works: ({ firstId }: Furnished) => ({ ids: [firstId(table)] }),
  refused: (): readonly [{ ids: string[] }, string] => [{ ids: ['nonsense'] }, INVALID],
});
/** Changing a row works; changing one that is absent does not. */
export const change = <Table extends Parameters<Furnished['firstId']>[0], Fields extends object>(
  table: Table,
  { fields, absent }: { readonly fields: Fields; readonly absent: string },
) => ({
  works: ({ firstId }: Furnished) => ({ ids: [firstId(table)], fields }),
  refused: (): readonly [{ ids: string[]; fields: Fields }, string] => [{ ids: [absent], fields }, NOT_FOUND],
});
