import type { Arrow } from '../../entities/arrow.ts';
import type { Configuration } from '../../entities/configuration.ts';
import type { ConfigurationRole } from '../../entities/configurationRole.ts';
import type { Element } from '../../entities/element.ts';
import type { Stance } from '../../entities/evidenceLink.ts';
import type { Origin } from '../../entities/fields.ts';
import type { Measurement } from '../../entities/measurement.ts';
import type { Theory } from '../../entities/theory.ts';
import type { StarterGroup } from '../catalogue.ts';
import type { StarterTopic } from '../topics.ts';

/**
 * The compact form in which the bundled theories are written down. Keys are slugs: `voice` of the starter with key
 * `sdt` becomes the row `element_sdt-voice`. Sources, extracts and measures are named by their slugs in the library.
 */
export type StarterDescription = {
  readonly id: string;
  /** The middle of every id of this theory. */
  readonly key: string;
  readonly title: string;
  readonly group: StarterGroup;
  /** What it is about; by these the gallery is narrowed. */
  readonly topics: readonly StarterTopic[];
  /** One sentence for the gallery. */
  readonly sentence: string;
  readonly theory: Partial<Omit<Theory, 'id' | 'title' | 'starter' | 'position' | 'basedOn'>> & {
    /** What it is about, in plain words. */
    readonly summary: string;
  };
  readonly stages?: Readonly<Record<string, readonly [name: string, plainName?: string]>>;
  readonly levels?: Readonly<Record<string, string>>;
  /** Instead of baseline, 6 and 12 months; months are null where the source gives no number. */
  readonly times?: Readonly<Record<string, readonly [name: string, months: number | null]>>;
  readonly boxes: Readonly<Record<string, BoxDescription>>;
  readonly arrows?: Readonly<Record<string, ArrowDescription>>;
  readonly groups?: Readonly<
    Record<string, { readonly logic: 'and' | 'or'; readonly arrows: readonly string[] }>
  >;
  /** Tied to the boxes themselves. */
  readonly boxEvidence?: Readonly<Record<string, readonly EvidenceDescription[]>>;
  readonly configurations?: Readonly<Record<string, ConfigurationDescription>>;
  readonly ripples?: readonly RippleDescription[];
  readonly rivals?: Readonly<Record<string, RivalsDescription>>;
  readonly measurements?: Readonly<Record<string, MeasurementDescription>>;
  /** Library rows that come along though nothing names them yet. */
  readonly besides?: { readonly measures?: readonly string[] };
};

/** Whose words a row is in, with what bears it out. */
export type Whose = {
  readonly origin: Origin;
  readonly source: string | null;
  readonly note: string;
};

/** Where a box is drawn: its lane, and its column (300 pixels wide) and row (150 high) in it. */
export type Place = {
  readonly stage?: string;
  readonly level?: string;
  readonly at: readonly [column: number, row: number];
};

export type BoxDescription = Place &
  Partial<Pick<Element, 'poleLow' | 'poleHigh' | 'desiredDirection' | 'horizon' | 'intent' | 'note'>> & {
    readonly label: string;
    readonly plain?: string;
    readonly role: Element['usualRole'];
    readonly whose: Whose;
  };

export type ArrowDescription = Partial<
  Pick<Arrow, 'kind' | 'sign' | 'hedge' | 'status' | 'forWhom' | 'importance' | 'note'>
> & {
  readonly from: string;
  /** A box, or with `on` another arrow. */
  readonly to?: string;
  readonly on?: string;
  /** In the words of the source; left out, they are derived from the ends. */
  readonly if?: string;
  readonly then?: string;
  readonly whose: Whose;
  readonly evidence?: readonly EvidenceDescription[];
};

/** An extract by its slug, what it does to the claim, and why when that is not plain. */
export type EvidenceDescription = readonly [extract: string, stance: Stance, note?: string];

export type ConfigurationDescription = Pick<Configuration, 'code' | 'title'> &
  Partial<Pick<Configuration, 'forWhom' | 'note'>> & {
    readonly stage?: string;
    readonly whose: Whose;
    readonly roles: readonly (readonly [box: string, role: ConfigurationRole['role'], whose?: string])[];
    readonly evidence?: readonly EvidenceDescription[];
  };

export type RippleDescription = {
  readonly from: string;
  readonly to: string;
  readonly box: string;
  readonly name: string;
  readonly note: string;
};

export type RivalsDescription = {
  readonly observation: string;
  readonly box: string | null;
  readonly note: string;
  readonly rivals: readonly (
    | { readonly title: string; readonly arrow: string }
    | { readonly title: string; readonly configuration: string }
  )[];
};

export type MeasurementDescription = {
  readonly box: string;
  readonly measure: string;
  readonly role: Measurement['role'];
  readonly times: readonly string[];
  readonly note: string;
};

/** The workshop slides all starters with slides draw on. */
export const deck = 'heap-webber-2022';

/** In the words of the slides. */
export const slides = (note: string): Whose => ({ origin: 'slides', source: deck, note });

/** From a publication; only abstracts were read. */
export const publication = (source: string, note: string): Whose => ({ origin: 'publication', source, note });

/** Our reading, of the slides unless another source is named. */
export const inference = (note: string, source: string | null = deck): Whose => ({
  origin: 'inference',
  source,
  note,
});

/** To be written over by the team that starts with it. */
export const team: Whose = { origin: 'team', source: null, note: '' };
