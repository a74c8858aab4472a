import { newExtractFields, newSourceFields } from '#models/commands/newRows.ts';
import type { Origin } from '#models/entities/fields.ts';
import type { Stance } from '#models/entities/evidenceLink.ts';
import type { Extract } from '#models/entities/extract.ts';
import type { Source } from '#models/entities/source.ts';
import type { InputOf } from '#models/runCommand.ts';

import { type EvidenceTarget, evidenceTargetOf } from './claimTarget.ts';

/** A source written down by hand; what is not asked for here can be filled in later. */
export type NewSource = Pick<Source, 'title' | 'authors' | 'kind' | 'doi'> & { readonly year: string };

/** A source that nothing is known of yet. */
export const blankSource: NewSource = { title: '', authors: '', kind: 'article', doi: '', year: '' };

/** What the form for adding evidence holds. */
export type EvidenceDraft = {
  /** A source of the library, or one being written down. */
  readonly source: Source | null;
  readonly newSource: NewSource | null;
  /** An extract of the source that exists already; null: `text` is a new one. */
  readonly extractId: string | null;
  readonly text: string;
  readonly kind: Extract['kind'];
  readonly locator: string;
  readonly stance: Stance;
  readonly note: string;
};

/** The form as it opens. */
export const blankEvidence: EvidenceDraft = {
  source: null,
  newSource: null,
  extractId: null,
  text: '',
  kind: 'quote_author',
  locator: '',
  stance: 'supports',
  note: '',
};

/** True when the year is empty or a year in four digits. */
export function isYear(text: string): boolean {
  return /^([1-9]\d{3})?$/.test(text.trim());
}

/** What is missing before the evidence can be added, as a sentence; empty when nothing is. */
export function missingWords(draft: EvidenceDraft): string {
  if (draft.newSource === null && draft.source === null) return 'Choose a source, or write one down.';
  if (draft.newSource !== null && draft.newSource.title.trim() === '') return 'The source needs a title.';
  if (draft.newSource !== null && !isYear(draft.newSource.year)) return 'A year has four digits.';
  if (draft.extractId === null && draft.text.trim() === '') return 'Write down what it says.';
  return '';
}

function originOf(kind: Extract['kind']): Origin {
  if (kind === 'panel_statement' || kind === 'quote_participant') return 'panel';
  return kind === 'quote_author' ? 'publication' : 'team';
}

/** The whole form as one command, so that it is one step of undo. */
export function toEvidence(draft: EvidenceDraft, claim: EvidenceTarget): InputOf<'evidence.attach'> | null {
  if (missingWords(draft) !== '') return null;
  const { extractId, newSource, source, stance, note } = draft;
  const shared = { theoryId: claim.theoryId, target: evidenceTargetOf(claim), stance, note: note.trim() };
  if (extractId !== null) return { ...shared, extract: { id: extractId } };
  const fields = {
    ...newExtractFields,
    text: draft.text.trim(),
    kind: draft.kind,
    locator: draft.locator.trim(),
    origin: originOf(draft.kind),
  };
  if (newSource === null) {
    return source === null ? null : { ...shared, extract: { source: { id: source.id }, fields } };
  }
  const { title, authors, kind, doi, year } = newSource;
  const written = {
    ...newSourceFields,
    kind,
    title: title.replaceAll(/\s+/g, ' ').trim(),
    authors: authors.trim(),
    year: year.trim() === '' ? null : Number(year),
    doi: doi.trim(),
  };
  return { ...shared, extract: { source: written, fields } };
}
