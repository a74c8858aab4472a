import type { Document } from '#models/document.ts';
import type { LoggedStep } from '#models/reporting/workspaceFacts.ts';
import type { Progress } from '#models/piecewise.ts';
import type { Result } from '#models/result.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import type { ExportOptions } from '#shared/export/options.ts';

/** What an exporter works with. */
export type ExportRequest = {
  /** The whole workspace, library and all. */
  readonly document: Document;
  /** Of a theory that is there. */
  readonly theoryId: string;
  /** What the log says of the theory, oldest first; left out where nobody asked. */
  readonly steps?: readonly LoggedStep[];
  readonly vocabulary: Vocabulary;
  readonly options: ExportOptions;
  /** To be awaited between pieces of long work: shows how far it is, and does not come back when it was stopped. */
  readonly pause: (progress: Progress) => Promise<void>;
};

/** A written file and what its format could not carry, in words. */
export type Exported = { readonly content: string | Uint8Array; readonly lost: readonly string[] };

/** Writes a theory in one format. */
export type Exporter = (request: ExportRequest) => Result<Exported> | Promise<Result<Exported>>;
