import { type Pairs, likeness, pairsOf } from './similarity.ts';

/** A line to be matched: of the former text, or of the new one. */
export type MatchLine = {
  /** Statements match statements and boxes boxes; what cannot be read may hold several of either. */
  readonly kind: 'statement' | 'box' | 'unread';
  /** The line's text, without evidence. */
  readonly text: string;
  /** The same with its evidence: of two lines that say the same, each is itself. */
  readonly whole: string;
  /** The lines that act on it. */
  readonly below: string;
  /** The text it was last seen as, when that could not be read; else empty. */
  readonly heldAs: string;
  /** Text with its heading and the line it is under: tells the same words at two places apart. */
  readonly place: string;
  /** Its boxes and kind, whatever the rest says. */
  readonly ends: string;
};

/** For each new line the former line it is, or null; and for each unread line the former lines it holds. */
export type Matches = {
  readonly former: readonly (number | null)[];
  readonly held: readonly (readonly number[])[];
};

// A line is the same when it is this much alike; being between the same neighbours counts as much as `BESIDE`.
const ALIKE = 0.5;
const BESIDE = 0.2;
// Words that most lines have tell nothing; looking at all pairs of lines would take quadratic time.
const COMMON = 40;
const NEIGHBOURS = 12;

class Matcher {
  readonly #old: readonly MatchLine[];
  readonly #now: readonly MatchLine[];
  readonly former: (number | null)[];
  readonly held: number[][];
  readonly #taken: boolean[];

  constructor(old: readonly MatchLine[], now: readonly MatchLine[]) {
    this.#old = old;
    this.#now = now;
    this.former = now.map(() => null);
    this.held = now.map(() => []);
    this.#taken = old.map(() => false);
  }

  #isFree(oldIndex: number): boolean {
    return this.#taken[oldIndex] === false;
  }

  #pair(oldIndex: number, newIndex: number): void {
    this.#taken[oldIndex] = true;
    if (this.#now[newIndex]?.kind === 'unread') this.held[newIndex]?.push(oldIndex);
    else this.former[newIndex] = oldIndex;
  }

  /** Pairs lines that have the same key, in their order. */
  byKey(keyOf: (line: MatchLine) => string): void {
    const queues = new Map<string, number[]>();
    this.#old.forEach((line, index) => {
      const key = `${line.kind} ${keyOf(line)}`;
      if (!this.#isFree(index) || keyOf(line) === '') return;
      const queue = queues.get(key);
      if (queue === undefined) queues.set(key, [index]);
      else queue.push(index);
    });
    for (const queue of queues.values()) queue.reverse();
    this.#now.forEach((line, index) => {
      if (this.former[index] !== null || line.kind === 'unread' || keyOf(line) === '') return;
      const found = queues.get(`${line.kind} ${keyOf(line)}`)?.pop();
      if (found !== undefined) this.#pair(found, index);
    });
  }

  /** What an unread line held before, it holds as long as it is not touched. */
  heldBefore(): void {
    const byText = Map.groupBy(this.#old.keys(), (index) => this.#old[index]?.heldAs ?? '');
    this.#now.forEach((line, index) => {
      if (line.kind !== 'unread') return;
      for (const old of byText.get(line.text) ?? []) if (this.#isFree(old)) this.#pair(old, index);
    });
  }

  /** For every line the nearest matched neighbours, as indexes of former lines. */
  #gaps(): { readonly old: readonly string[][]; readonly now: readonly string[][] } {
    const around = (length: number, matchOf: (index: number) => number | null) => {
      const keys: string[][] = Array.from({ length }, () => []);
      let before = -1;
      for (let index = 0; index < length; index += 1) {
        keys[index]?.push(`after ${before}`);
        before = matchOf(index) ?? before;
      }
      let after = -1;
      for (let index = length - 1; index >= 0; index -= 1) {
        keys[index]?.push(`before ${after}`);
        after = matchOf(index) ?? after;
      }
      return keys;
    };
    return {
      old: around(this.#old.length, (index) => (this.#isFree(index) ? null : index)),
      now: around(this.#now.length, (index) => this.former[index] ?? this.held[index]?.at(-1) ?? null),
    };
  }

  /** Pairs lines that are alike, the most alike first. */
  byLikeness(isUnread: boolean): void {
    const gaps = this.#gaps();
    const free = [...this.#old.keys()].filter((index) => this.#isFree(index));
    const pairs = new Map<number, readonly Pairs[]>(
      free.map((index) => [
        index,
        [this.#old[index]?.text ?? '', this.#old[index]?.heldAs ?? ''].map(pairsOf),
      ]),
    );
    const byWord = wordIndex(
      free.map((index) => [index, `${this.#old[index]?.text} ${this.#old[index]?.heldAs}`]),
    );
    const byGap = new Map<string, number[]>();
    for (const index of free)
      for (const gap of gaps.old[index] ?? [])
        byGap.set(gap, [...(byGap.get(gap) ?? []), index].slice(0, NEIGHBOURS));
    const found: { readonly old: number; readonly now: number; readonly score: number }[] = [];
    this.#now.forEach((line, now) => {
      if (this.former[now] !== null || (line.kind === 'unread') !== isUnread || this.held[now]?.length)
        return;
      const own = pairsOf(line.text);
      const beside = new Set((gaps.now[now] ?? []).flatMap((gap) => byGap.get(gap) ?? []));
      for (const old of new Set([...beside, ...candidates(byWord, line.text)])) {
        if (!isUnread && this.#old[old]?.kind !== line.kind) continue;
        const alike = Math.max(...(pairs.get(old) ?? []).map((each) => likeness(own, each)));
        const score = alike + (beside.has(old) ? BESIDE : 0);
        if (score >= ALIKE) found.push({ old, now, score });
      }
    });
    found.sort((one, other) => other.score - one.score || one.now - other.now || one.old - other.old);
    for (const { old, now } of found)
      if (this.#isFree(old) && this.former[now] === null && this.held[now]?.length === 0)
        this.#pair(old, now);
  }

  /** What is missing where an unread line stands is held by it: it may be what that line was. */
  holdGaps(): void {
    const gaps = this.#gaps();
    const unreadBy = new Map<string, number>();
    this.#now.forEach((line, index) => {
      if (line.kind === 'unread') for (const gap of gaps.now[index] ?? []) unreadBy.set(gap, index);
      // A line held already is a neighbour itself: what is missing right after it is held too.
      if (line.kind === 'unread')
        for (const old of this.held[index] ?? [])
          unreadBy.set(`after ${old}`, index).set(`before ${old}`, index);
    });
    for (const old of this.#old.keys()) {
      if (!this.#isFree(old)) continue;
      for (const gap of gaps.old[old] ?? []) {
        const now = unreadBy.get(gap);
        if (now !== undefined && this.#isFree(old)) this.#pair(old, now);
      }
    }
  }
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu))];
}

function wordIndex(lines: readonly (readonly [number, string])[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [number, text] of lines) {
    for (const word of wordsOf(text)) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [number]);
      else list.push(number);
    }
  }
  return index;
}

function candidates(index: ReadonlyMap<string, readonly number[]>, text: string): readonly number[] {
  return wordsOf(text).flatMap((word) => {
    const list = index.get(word) ?? [];
    return list.length > COMMON ? [] : list;
  });
}

/** Which lines of a new text are which of the former one (T9). */
export function matchLines(old: readonly MatchLine[], now: readonly MatchLine[]): Matches {
  const matcher = new Matcher(old, now);
  matcher.heldBefore();
  matcher.byKey((line) => `${line.place}\n${line.whole}\n${line.below}`);
  matcher.byKey((line) => `${line.place}\n${line.whole}`);
  matcher.byKey((line) => line.place);
  matcher.byKey((line) => line.whole);
  matcher.byKey((line) => line.text);
  matcher.byKey((line) => line.ends);
  matcher.byLikeness(false);
  matcher.byLikeness(true);
  matcher.holdGaps();
  return { former: matcher.former, held: matcher.held };
}

/** Which new lines are which known ones by their words or ends alone, when a text is added to a theory. */
export function matchSame(old: readonly MatchLine[], now: readonly MatchLine[]): Matches {
  const matcher = new Matcher(old, now);
  matcher.byKey((line) => line.whole);
  matcher.byKey((line) => line.text);
  matcher.byKey((line) => line.ends);
  return { former: matcher.former, held: matcher.held };
}
