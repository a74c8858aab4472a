import { z } from 'zod';

import { limits } from '../limits.ts';

/** An id with its table's prefix: `element_01J…`; letters, digits, `-` and `_`, at most 64 characters. */
export function idField<Prefix extends string>(prefix: Prefix) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9A-Za-z_-]{1,64}$`), `not an id of kind ${prefix}`)
    .brand<Prefix>();
}

// Lone surrogates and control characters (but tab and line ends) cannot be stored and read back the same.
const STORABLE = /^[\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\u{10ffff}]*$/u;

function storable(text: z.ZodString) {
  return text.regex(STORABLE, 'has a control character or half a character');
}

/** A text that somebody must give. */
export function visible(text: z.ZodString, message = 'needs at least one visible character') {
  return text.regex(/\S/u, message);
}

/** A name the user must give: at least one visible character, one line. */
export const labelField = visible(storable(z.string().max(limits.label)));

/** A short optional text; empty means not given. */
export const lineField = storable(z.string().max(limits.line));

/** A longer optional text, with line breaks; empty means not given. */
export const textField = storable(z.string().max(limits.text));

/** An abstract or a full passage. */
export const abstractField = storable(z.string().max(limits.abstract));

/** The whole text of a source, to pick passages from. */
export const sourceTextField = storable(z.string().max(limits.sourceText));

/** A place in an ordered list; equal positions fall back to the id. */
export const positionField = z.number().int().min(0).max(1_000_000);

/** A number without −0, which JSON and SQLite do not keep apart from 0. */
export const numberField = z.number().overwrite((value) => value + 0);

/** A length on the map, in CSS pixels at zoom 1. */
export const coordinateField = numberField.min(-1_000_000).max(1_000_000);

/** Whose words a row is in (`docs/SPEC.md`, origin): the team's own, a slide deck, a publication, a panel, or an inference. */
export const originField = z.enum(['team', 'slides', 'publication', 'panel', 'inference']);
export type Origin = z.infer<typeof originField>;

/** The row that a copy was first made of, in whatever theory or file, by its id; empty for what was made here. */
export const lineageField = z.string().regex(/^(?:[a-z]+_[0-9A-Za-z_-]{1,64})?$/, 'not an id');

/** A moment, milliseconds since 1970 UTC. */
export const momentField = z.number().int().min(0).max(8_640_000_000_000_000);

/** Whether a fact was checked against its primary source. */
export const verifiedField = z.enum(['full', 'partial', 'none']);
