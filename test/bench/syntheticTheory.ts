/** A theory made from numbers alone, the same in every run: six stages, cards of 220×90, labelled arrows. */
export type SyntheticTheory = {
  readonly boxes: readonly {
    readonly id: string;
    readonly label: string;
    readonly stage: number;
    readonly x: number;
    readonly y: number;
  }[];
  readonly links: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly sources: number;
  }[];
};

const STAGES = 6;
const PITCH_X = 300;
const PITCH_Y = 150;
const WORDS = [
  'trust',
  'transport',
  'confidence',
  'welcome',
  'belonging',
  'cost',
  'skills',
  'hope',
  'access',
  'support',
  'time',
  'choice',
];

/** Small, fast, seedable random numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `links` arrows among `boxes` boxes; most go to the same or the next stage, one in twelve goes back. */
export function syntheticTheory(boxCount: number, linkCount: number): SyntheticTheory {
  const random = seededRandom(boxCount);
  const perStage = Math.ceil(boxCount / STAGES);
  const columns = Math.max(1, Math.round(Math.sqrt(perStage / 6)));
  const boxes = Array.from({ length: boxCount }, (_, index) => {
    const stage = Math.floor(index / perStage);
    const within = index % perStage;
    return {
      id: `b${index}`,
      label: `${WORDS[index % WORDS.length] ?? ''} and ${WORDS[(index * 7 + 3) % WORDS.length] ?? ''} of people in stage ${stage + 1}`,
      stage,
      x: (stage * columns + (within % columns)) * PITCH_X + stage * 60,
      y: Math.floor(within / columns) * PITCH_Y,
    };
  });
  const links = Array.from({ length: linkCount }, (_, index) => {
    const from = Math.floor(random() * boxCount);
    const reach = Math.round((random() * 1.8 + 0.05) * perStage) * (random() < 1 / 12 ? -1 : 1);
    let to = Math.min(boxCount - 1, Math.max(0, from + reach));
    if (to === from) to = (from + 1) % boxCount;
    return {
      id: `l${index}`,
      from: `b${from}`,
      to: `b${to}`,
      label: random() < 0.5 ? 'may' : 'more likely',
      sources: Math.floor(random() * 6),
    };
  });
  return { boxes, links };
}
