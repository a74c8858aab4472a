import { because, clauseStart, consequence, effectVerb, unless } from './claimWords.ts';
import { firstMatch } from './partsOfText.ts';
import type { Stretch } from './segments.ts';
import { wordPattern } from './wordPattern.ts';

const helping =
  "(?:is|are|has|have|do|does|will|would|can|could|may|might|must|should)(?:n['’]t)?|cannot|won['’]t|n['’]t|['’]ll|['’]re|(?:there|it|he|she|that|who|what)['’]s";
const now =
  'feels?|becomes?|gets?|sees?|knows?|trusts?|believes?|thinks?|perceives?|needs?|wants?|receives?|refers?|attends?|uses?|comes?|goes|go|takes?|makes?|gives?|stays?|remains?|stops?|starts?|begins?|helps?|works?|meets?|joins?|shares?|shows?|provides?|offers?|seems?|appears?|tends?|leads?|says?|finds?|keeps?|leaves?|lose|loses|rises?|falls?|grows?|triggers?|responds?|engages?|values?|understands?|likes?|lacks|drops?|builds|assumes?|fears?|hopes?|expects?|recogni[sz]es?|discloses?|talks?|speaks?|opens? up|improves?|increases?|decreases?|happens?|lasts?|(?:turn|show)s? up|allows?|enables?|means';
const once =
  "(?:was|were|had|did)(?:n['’]t)?|felt|became|got|saw|knew|thought|wanted|came|went|took|made|gave|said|found|led|kept|left|lost|told|began|met|brought|built|grew|rose|fell|spoke|\\p{L}{3,}ed";

const finite = wordPattern(`${helping}|am|${now}|${once}`);
const presentTense = wordPattern(`${helping}|${now}`);
const pastTense = wordPattern(once);
const auxiliary = wordPattern(`${helping}|was|were|had|did`);
const goesOn =
  /^\s*(?:and|or|nor|but|who|whom|whose|which|that|where|when|because|as well as|so|so that|thereby|thus|therefore|leading|resulting|making|including|such as|for example|e\.g\.)(?!\p{L})/iu;

/** True for words that tell what happened, not what happens. */
export function tellsPast(words: string): boolean {
  return !presentTense.test(words) && pastTense.test(words);
}

/** True for words with a verb that says something of somebody, as far as a list of verbs can tell. */
export function saysSomething(words: string): boolean {
  return finite.test(words);
}

/** True for words with a verb that is nothing else; they are no subject of another verb. */
export function hasVerb(words: string): boolean {
  return auxiliary.test(words);
}

const talk = /^\s*(?:you know|i mean|you see|like|sort of|kind of)\s*(?:,|$)/iu;
const beforeReason = /,\s*because(?!\p{L})/iu;

/**
 * The comma that ends the clause or phrase a sentence begins with: the first with something said behind it, and before
 * it too where a clause begins; else the first. Null without a comma, or where a clause begins before it with no comma.
 */
export function commaAfter(text: string, { from, to }: Stretch, isClause: boolean): number | null {
  const all = text.slice(from, to);
  // “If … they listen, because, you know, …”: what ends before the reason has no comma.
  const words = all.slice(0, beforeReason.exec(all)?.index ?? all.length);
  const commas: number[] = [];
  for (let at = words.indexOf(','); at >= 0 && commas.length < 8; at = words.indexOf(',', at + 1))
    if (/^[^\p{N}].*\p{L}/su.test(words.slice(at + 1)) && !talk.test(words.slice(at + 1))) commas.push(at);
  const [first] = commas;
  if (first === undefined) return null;
  const best = commas.find((at, index) => {
    const behind = words.slice(at + 1, commas[index + 1] ?? words.length);
    if (goesOn.test(behind)) return false;
    if (!isClause) return saysSomething(behind) || behind.trim().split(/\s+/u).length > 3;
    return saysSomething(behind) && saysSomething(words.slice(0, at));
  });
  if (best !== undefined) return from + best;
  return goesOn.test(words.slice(first + 1)) && guessedStart(text, { from, to: from + first }) !== null
    ? null
    : from + first;
}

const isHelped = /^(?:\s(?:are|is|will|would|may|might|could|can|do|does|did)\s|['’](?:d|ll|re)\s)/iu;

/** Where a clause begins that no comma parts from the one before it; null when nothing tells. */
export function guessedStart(text: string, { from, to }: Stretch): number | null {
  const words = text.slice(from, to);
  const ends = [words.indexOf(','), because.exec(words)?.index ?? -1, words.search(consequence)];
  const end = Math.min(words.length, ...ends.filter((at) => at > 6));
  const found = [...words.slice(0, end).matchAll(clauseStart)].findLast(
    ({ 0: found, index }) =>
      index > 6 && (saysSomething(words.slice(0, index)) || isHelped.test(words.slice(index + found.length))),
  );
  return found === undefined ? null : from + found.index;
}

/** What comes of what was said before it: its words, what of them is moved and how, and the words that led to it. */
export type Piece = Stretch & {
  /** The words that name what is moved, without the verb that moves it. */
  readonly name: Stretch | null;
  readonly moves: 'raises' | 'lowers' | 'sways' | 'leaves' | null;
  /** Words before the verb: they may hedge. */
  readonly hedge: Stretch | null;
  readonly whom: Stretch | null;
  /** It comes of the same as the piece before it: “… lowers anxiety and enables …”. */
  readonly isBeside: boolean;
};

/** Words that are what follows, as they stand. */
export const bare = ({ from, to }: Stretch): Piece => ({
  from,
  to,
  name: null,
  moves: null,
  hedge: null,
  whom: null,
  isBeside: false,
});

const verbHere = new RegExp(effectVerb.source, 'iuy');

/** A verb of bringing about at a place, as the piece that begins there; `ends` is where the words behind it begin. */
export function effectAt(
  text: string,
  { from, to }: Stretch,
): { readonly ends: number; readonly piece: Piece } | null {
  const words = text.slice(from, to);
  verbHere.lastIndex = words.length - words.trimStart().length;
  const found = verbHere.exec(words);
  if (found === null) return null;
  const { raising, lowering, swaying } = found.groups ?? {};
  // "… which increase in number": no verb.
  const isNoun =
    (raising ?? lowering ?? swaying) !== undefined &&
    /^\s*(?:in|of)\s/iu.test(words.slice(found.index + found[0].length));
  return isNoun ? null : effectOf(found, from, to);
}

/** What a verb of bringing about says, found at `found.index` of the words from `from` on. */
export function effectOf(
  { groups = {}, index, 0: whole }: RegExpExecArray,
  from: number,
  to: number,
): { readonly ends: number; readonly piece: Piece } {
  const at = from + index;
  const ends = at + whole.length;
  const verbFrom = at + (groups['modal'] ?? '').length;
  const moves =
    groups['lowering'] !== undefined || groups['barred'] !== undefined
      ? 'lowers'
      : groups['swaying'] !== undefined
        ? 'sways'
        : groups['raising'] !== undefined
          ? 'raises'
          : null;
  const hedge = (groups['modal'] ?? '') === '' ? null : { from: at, to: verbFrom };
  const whomWords = groups['whom'] ?? groups['barred'];
  const whomAt = whomWords === undefined ? -1 : whole.lastIndexOf(whomWords, whole.length);
  return {
    ends,
    piece: {
      from: moves === null && groups['touching'] === undefined ? ends : verbFrom,
      to,
      name: moves === null ? null : { from: ends, to },
      moves,
      hedge,
      whom: whomWords === undefined ? null : { from: at + whomAt, to: at + whomAt + whomWords.length },
      isBeside: false,
    },
  };
}

const beginsWithVerb = /^\s*(?:(?:can|may|might|could|will|would)\s+\p{Ll}+|\p{Ll}+(?:s|ing))\s/u;

const danglingAnd = /[\s,;]+and[\s,]*$|[,;]\s*(?:and\s+)?(?:they|he|she|it|we)\s*$/iu;
const cutAt = (piece: Piece, to: number): Piece => ({
  ...piece,
  to,
  name: piece.name === null ? null : { ...piece.name, to },
});

/**
 * The links in a stretch that part what happens from what comes of it, in their order. `isMoved`: a verb of bringing
 * about stands before the stretch, so that “and” may join another to it.
 */
export function piecesOf(text: string, stretch: Stretch, isMoved = false): readonly Piece[] {
  const pieces: Piece[] = [];
  // "THEN reduces …", "… , motivates staff to …": the words begin with the verb itself.
  const begins = text.slice(stretch.from, stretch.to);
  // “…, and this led to …”.
  const link = /^[\s,;]*and\s+(?:this|which|that)\s+(?=\p{Ll})/iu.exec(begins)?.[0].length ?? 0;
  const verbAt = { from: stretch.from + link, to: stretch.to };
  let open =
    (link > 0 || beginsWithVerb.test(begins) ? effectAt(text, verbAt)?.piece : null) ?? bare(stretch);
  consequence.lastIndex = 0;
  const words = text.slice(stretch.from, stretch.to);
  for (const found of words.matchAll(consequence)) {
    const at = stretch.from + found.index;
    const end = at + found[0].length;
    // A piece needs words of its own.
    if (!/\p{L}/u.test(text.slice(open.from, at)) || end >= stretch.to) continue;
    const effect = effectAt(text, { from: end, to: stretch.to });
    const { so, thus, also, likely, leads, next } = found.groups ?? {};
    if (
      effect === null &&
      so === undefined &&
      thus === undefined &&
      likely === undefined &&
      next === undefined
    )
      continue;
    // “The reasons leading to it”: nothing has happened yet.
    if (leads !== undefined && !saysSomething(text.slice(open.from, at))) continue;
    if (also !== undefined && pieces.length === 0 && open.moves === null && !isMoved) continue;
    pieces.push(cutAt(open, at - (danglingAnd.exec(text.slice(open.from, at))?.[0].length ?? 0)));
    open = {
      ...(effect?.piece ?? bare({ from: end, to: stretch.to })),
      isBeside: (also ?? likely) !== undefined,
    };
  }
  return [...pieces, open];
}

/** What follows a circumstance: what happens, what comes of it, why, and what would hold it off. */
export type Told = {
  readonly pieces: readonly Piece[];
  readonly why: Stretch | null;
  readonly exception: Stretch | null;
  /** What happens where the circumstance is not there. */
  readonly otherwise?: Stretch | null;
};

const orElse =
  /[,;–—.]\s*(?:(?:and|or|but|AND|OR|BUT)\s+)?(?:[Oo]therwise|OTHERWISE|[Oo]r else|OR ELSE|[Ii]f not|IF NOT|ELSE),?\s+(?=\p{Ll})|\s+(?:OR )?ELSE,?\s+(?=\p{L})/u;

/** Takes what follows a circumstance apart. What comes after the reason belongs to what happens. */
export function told(text: string, whole: Stretch, isMoved = false): Told {
  const not = firstMatch(text, orElse, whole);
  const stretch = not === null ? whole : { from: whole.from, to: not.from };
  const otherwise = not === null ? null : { from: not.to, to: whole.to };
  const but = firstMatch(text, unless, stretch);
  const exception = but === null || but.from <= stretch.from ? null : { from: but.to, to: stretch.to };
  const main = exception === null || but === null ? stretch : { from: stretch.from, to: but.from };
  const why = firstMatch(text, because, main);
  if (why === null || why.from <= main.from)
    return { pieces: piecesOf(text, main, isMoved), why: null, exception, otherwise };
  const [reason, ...rest] = piecesOf(text, { from: why.to, to: main.to });
  return {
    pieces: [...piecesOf(text, { from: main.from, to: why.from }, isMoved), ...rest],
    why: reason === undefined ? null : { from: reason.from, to: reason.to },
    exception,
    otherwise,
  };
}
