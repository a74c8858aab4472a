import { newArrowFields } from '../commands/newRows.ts';
import { type Arrow, arrowSchema, arrowStatusField } from '../entities/arrow.ts';
import { limits } from '../limits.ts';
import { noteOf } from './boxFacts.ts';
import { type ArrowField, arrowFieldOf } from './fieldNames.ts';
import type { FoundDiagram, FoundLink } from './foundDiagram.ts';
import { heldLine } from './plainText.ts';
import { kindOf, markOf, signInField, signOf } from './signWords.ts';

type Said = Pick<
  Arrow,
  | 'kind'
  | 'sign'
  | 'hedge'
  | 'status'
  | 'ifText'
  | 'thenText'
  | 'becauseText'
  | 'forWhom'
  | 'importance'
  | 'origin'
  | 'note'
>;

/** What a link of a file says in our terms. */
export type LinkFacts = {
  readonly fields: Said;
  /** Names by which others may act on it. */
  readonly names: readonly string[];
  /** The link it acts on, by name; empty when it leads to a box. */
  readonly actsOn: string;
  /** Those with the same word are joined: “and 2”. */
  readonly joined: string;
};

const shape = arrowSchema.shape;

/** Takes the facts of one link, one field at a time; what has no place of its own goes to the note. */
class LinkReader {
  readonly said: { -readonly [Key in keyof Said]: Said[Key] } = { ...newArrowFields };
  readonly notes: string[] = [];
  sign: Arrow['sign'] | null = null;
  kind: Arrow['kind'] | null = null;
  number = '';
  actsOn = '';
  joined = '';
  sentence = '';

  take(name: string, value: string): void {
    const field = arrowFieldOf(name);
    if (field === undefined || !this.#takeKnown(field, value))
      this.notes.push(`${heldLine(name, 80)}: ${value}`);
  }

  /** False when the value is none that this field can have. */
  #takeKnown(field: ArrowField, value: string): boolean {
    const { said } = this;
    const word = value.trim().toLowerCase();
    if (field === 'note') this.notes.unshift(value);
    else if (field === 'ifText' || field === 'thenText' || field === 'becauseText')
      said[field] = noteOf([value]);
    else if (field === 'hedge' || field === 'forWhom') said[field] = heldLine(value, limits.line);
    else if (field === 'sign') return (this.sign = signInField(value)) !== null;
    else if (field === 'kind') return (this.kind = kindOf(value)) !== null;
    else if (field === 'status') {
      const status = arrowStatusField.safeParse(word);
      if (!status.success) return false;
      said.status = status.data;
    } else if (field === 'importance') {
      const importance = shape.importance.safeParse(word);
      if (!importance.success) return false;
      said.importance = importance.data;
    } else if (field === 'origin') {
      const origin = shape.origin.safeParse(word);
      if (!origin.success) return false;
      said.origin = origin.data;
    } else if (field === 'actsOn') this.actsOn = value.trim();
    else if (field === 'joined' && /^(?:and|or) \d{1,6}$/u.test(word)) this.joined = word;
    else if (field === 'number' && /^e\d{1,7}$/u.test(word)) this.number = word;
    else if (field === 'sentence') this.sentence = value;
    else return false;
    return true;
  }

  /** What stands on the line: a sign, a kind, or words for the note. */
  label(text: string): void {
    const label = heldLine(text, limits.line);
    const mark = markOf(label);
    this.sign ??= mark?.sign ?? null;
    this.kind ??= mark?.kind ?? null;
    if (label !== '' && mark === null) {
      // “positive influence” is a sign with more words; “- see page 3” is none.
      if (/^(?:positive|negative)\b/iu.test(label)) this.sign ??= signOf(label);
      this.notes.unshift(label);
    }
  }

  type(text: string): void {
    const type = heldLine(text, 200);
    const [sign, kind] = [signOf(type), kindOf(type)];
    this.sign ??= sign;
    this.kind ??= kind;
    if (type !== '' && sign === null && kind === null) this.notes.push(`Type: ${type}`);
  }
}

/** Whether a format has anything that could be a sign, so that none means “increases” (T3). */
const unsigned = new Set<FoundDiagram['format']>(['dagitty']);

/** Reads the facts of a link: its own fields first, then what stands on it and its type. */
export function linkFacts(link: FoundLink, format: FoundDiagram['format']): LinkFacts {
  const reader = new LinkReader();
  for (const { name, value } of link.fields) reader.take(name, value);
  reader.label(link.label);
  reader.type(link.type);
  const { said, notes, number, actsOn, joined, sentence } = reader;
  // Our own sentence, on a link that has our number, is made anew.
  if (sentence !== '' && number === '') notes.push(`sentence: ${sentence}`);
  const isOpen = link.direction === 'none' || unsigned.has(format);
  if (link.direction === 'none') notes.push('The file gives this link no direction.');
  const sign = reader.sign ?? link.sign ?? (isOpen ? 'unclear' : 'increases');
  return {
    fields: { ...said, sign, kind: reader.kind ?? 'causes', note: noteOf(notes) },
    names: [number, link.id].filter((name) => name !== ''),
    actsOn,
    joined,
  };
}
