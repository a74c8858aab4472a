import type { CommandName } from '../commands/registry.ts';
import type { Side } from '../compare/side.ts';
import type { Document, IdOf, TableName } from '../document.ts';
import type { Dismissal } from '../entities/dismissal.ts';
import type { InputOf } from '../runCommand.ts';
import type { Vocabulary } from '../sentences/words.ts';

/** How much a finding matters: it breaks the meaning or an export; readers will ask; something to think about. */
export type Severity = 'error' | 'warning' | 'hint';

/** What a finding is about: the fields by which a dismissal names the very same things. None: the whole theory. */
export type Targets = {
  readonly [
    Field in 'elementId' | 'otherElementId' | 'arrowId' | 'otherArrowId' | 'configurationId' | 'measurementId'
  ]?: NonNullable<Dismissal[Field]>;
};

/** A change that would answer the question, as one command: one step of undo. The label says what it will do. */
export type Fix = {
  readonly [Name in CommandName]: {
    readonly label: string;
    readonly command: Name;
    readonly input: InputOf<Name>;
  };
}[CommandName];

/** What a check says of one place; severity and question only where they differ from the check's own. */
export type Found = {
  readonly at: Targets;
  /** A sentence that names the things; made when somebody reads it. */
  readonly message: () => string;
  readonly question?: string;
  readonly severity?: Severity;
  readonly fix?: Fix;
};

/** What a check looks at. `basis` is what this theory was refined from, where that is at hand. */
export type CheckScope = {
  readonly document: Document;
  readonly theoryId: IdOf<'theories'>;
  readonly vocabulary: Vocabulary;
  readonly basis: Side | null;
};

/** One realist check: what it looks for, why anybody would ask, and where the question comes from. */
export type Check = {
  /** "R04". */
  readonly id: string;
  readonly severity: Severity;
  readonly isOnByDefault: boolean;
  readonly title: Readonly<Record<Vocabulary, string>>;
  /** Asks rather than forbids. */
  readonly question: string;
  /** In our words. */
  readonly why: string;
  /** Where the question comes from; what was not checked against the source itself says so. How it is found is ours. */
  readonly source: string;
  /** The tables it depends on: while these are the same, so is what it finds. */
  readonly reads: readonly [TableName, ...TableName[]];
  readonly find: (scope: CheckScope) => readonly Found[];
};
