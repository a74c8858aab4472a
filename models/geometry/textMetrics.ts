/**
 * Advance widths of Atkinson Hyperlegible Next (OFL, bundled), in thousandths of an em, without kerning, as Chromium
 * measured them: so that a card's lines can be broken, and its height known, where there is no screen.
 */
const WIDTHS_400 = [
  280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548, 576, 614,
  588, 598, 510, 615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569, 552, 694, 694, 392,
  512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623, 575, 607, 317, 387, 344, 552,
  372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492, 262, 845, 550, 548, 566, 574, 349, 471,
  326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555, 280, 286, 485, 610, 580, 575, 237, 528, 368, 798,
  371, 562, 602, 0, 798, 356, 352, 579, 382, 383, 243, 650, 509, 240, 265, 256, 380, 562, 816, 820, 867, 450,
  626, 626, 626, 626, 626, 626, 891, 645, 569, 569, 569, 569, 392, 392, 392, 392, 689, 693, 714, 714, 714,
  714, 714, 532, 714, 690, 690, 690, 690, 575, 592, 582, 525, 525, 525, 525, 525, 525, 866, 485, 538, 538,
  538, 538, 252, 252, 252, 266, 565, 550, 548, 548, 548, 548, 548, 606, 548, 540, 540, 540, 540, 449, 566,
  449,
];
const WIDTHS_600 = [
  303, 298, 362, 730, 604, 953, 727, 195, 324, 324, 485, 598, 252, 369, 253, 424, 656, 430, 569, 592, 621,
  602, 617, 529, 621, 578, 253, 253, 564, 617, 564, 526, 780, 662, 634, 654, 683, 589, 562, 711, 699, 415,
  546, 654, 548, 848, 710, 737, 617, 747, 639, 604, 592, 687, 628, 877, 666, 627, 615, 333, 424, 344, 573,
  391, 274, 544, 587, 502, 586, 555, 349, 582, 565, 285, 255, 536, 301, 870, 565, 567, 587, 591, 368, 497,
  360, 559, 509, 723, 522, 499, 492, 370, 249, 370, 543, 303, 298, 502, 627, 589, 627, 249, 547, 412, 798,
  385, 622, 611, 0, 798, 375, 381, 601, 396, 400, 274, 732, 517, 277, 288, 276, 396, 622, 837, 843, 904, 503,
  662, 662, 662, 662, 662, 662, 943, 654, 589, 589, 589, 589, 415, 415, 415, 415, 703, 710, 737, 737, 737,
  737, 737, 535, 737, 687, 687, 687, 687, 627, 617, 609, 544, 544, 544, 544, 544, 544, 874, 502, 555, 555,
  555, 555, 285, 285, 285, 299, 581, 565, 567, 567, 567, 567, 567, 598, 567, 559, 559, 559, 559, 499, 587,
  499,
];

// Punctuation and signs outside Latin-1: code point, width at weight 400, width at weight 600.
const SIGNS: readonly (readonly [number, number, number])[] = [
  [0x2013, 504, 502],
  [0x2014, 824, 830],
  [0x2018, 236, 259],
  [0x2019, 236, 259],
  [0x201c, 399, 455],
  [0x201d, 399, 455],
  [0x2026, 670, 747],
  [0x2022, 438, 438],
  [0x2212, 606, 598],
  [0x2192, 838, 838],
  [0x2190, 838, 838],
  [0x2191, 838, 838],
  [0x2193, 838, 838],
  [0x2264, 838, 838],
  [0x2265, 838, 838],
  [0x2260, 838, 838],
  [0x221e, 833, 833],
  [0x20ac, 664, 674],
  [0x2227, 732, 812],
  [0x25b2, 769, 769],
  [0x25bc, 769, 769],
  [0x22a3, 860, 884],
  [0x2248, 838, 838],
  [0x2116, 946, 1087],
];

/** The weights whose widths are known. */
export type FontWeight = 400 | 600;

// Anything unknown is taken as a wide letter; ideographs and pictographs fill the em.
const DEFAULT_WIDTH = 640;
const FULL_WIDTH = 1000;
const TABLE_SIZE = 0x2700;

function buildTable(weight: FontWeight): Float64Array {
  const table = new Float64Array(TABLE_SIZE).fill(Number.NaN);
  const widths = weight === 400 ? WIDTHS_400 : WIDTHS_600;
  widths.forEach((width, index) => {
    table[index < 95 ? 32 + index : 160 + index - 95] = width;
  });
  for (const [code, regular, semibold] of SIGNS) table[code] = weight === 400 ? regular : semibold;
  return table;
}

const tables = { 400: buildTable(400), 600: buildTable(600) } as const satisfies Record<
  FontWeight,
  Float64Array
>;

function unknownWidth(codePoint: number, weight: FontWeight): number {
  if (codePoint < 32) return 0;
  if (codePoint >= 0x300 && codePoint <= 0x36f) return 0;
  if (codePoint >= 0x1100 && (codePoint >= 0x2e80 || codePoint <= 0x11ff)) return FULL_WIDTH;
  // An accented letter is as wide as its base letter.
  const base = String.fromCodePoint(codePoint).normalize('NFD').codePointAt(0);
  if (base === undefined || base === codePoint) return DEFAULT_WIDTH;
  return advanceWidth(base, weight);
}

/** Width of one character in thousandths of an em; a careful guess for characters the table lacks. */
export function advanceWidth(codePoint: number, weight: FontWeight): number {
  const known = codePoint < TABLE_SIZE ? tables[weight][codePoint] : undefined;
  return known === undefined || Number.isNaN(known) ? unknownWidth(codePoint, weight) : known;
}

/** Width of a single line of text in pixels at `fontSize` pixels. */
export function textWidth(text: string, fontSize: number, weight: FontWeight = 400): number {
  let units = 0;
  for (const character of text) units += advanceWidth(character.codePointAt(0) ?? 32, weight);
  return (units * fontSize) / 1000;
}
