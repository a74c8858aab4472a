import { type ChangeSet, squash } from '../changeSet.ts';
import type { CommandName } from '../commands/registry.ts';
import type { Document } from '../document.ts';
import type { Env } from '../env.ts';
import type { Failure } from '../result.ts';
import { runCommand } from '../runCommand.ts';

/** A refusal on the way; nothing of the table is taken then. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Runs commands one after the other and gathers what they change. */
export class Steps {
  document: Document;
  change: ChangeSet = { upserts: [], deletes: [] };
  readonly env: Env;

  constructor(document: Document, env: Env) {
    this.document = document;
    this.env = env;
  }

  /** The id of the first row of that table that the command wrote; empty when it wrote none. */
  run(name: CommandName, input: unknown, table = ''): string {
    const ran = runCommand(this.document, name, input as never, this.env);
    if (!ran.ok) throw new Refused(ran.error);
    const { commit, document } = ran.value;
    if (commit === null) return '';
    this.document = document;
    this.change = squash(this.change, commit.change);
    return commit.change.upserts.find((upsert) => upsert.table === table)?.row.id ?? '';
  }
}
