import { handoutPage } from '#models/report/handoutPage.ts';

/** Paper, margins and type of a document, in points. */
export type Look = {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly title: number;
  readonly heading1: number;
  readonly heading2: number;
  readonly heading3: number;
  readonly text: number;
  readonly table: number;
  readonly small: number;
  readonly lineHeight: number;
  readonly after: number;
  readonly beforeHeading1: number;
  readonly beforeHeading2: number;
  readonly indent: number;
};

/** The usual document. */
export const usualLook: Look = {
  width: 595.3,
  height: 841.9,
  margin: 64,
  title: 26,
  heading1: 18,
  heading2: 13,
  heading3: 11,
  text: 10.5,
  table: 9,
  small: 9,
  lineHeight: 1.25,
  after: 6,
  beforeHeading1: 24,
  beforeHeading2: 14,
  indent: 26,
};

/** Large type for panels; the numbers that what fits on two pages was reckoned with. */
export const largeLook: Look = {
  width: handoutPage.width,
  height: handoutPage.height,
  margin: handoutPage.margin,
  title: handoutPage.title,
  heading1: handoutPage.heading,
  heading2: handoutPage.text,
  heading3: handoutPage.text,
  text: handoutPage.text,
  table: handoutPage.text - 1,
  small: handoutPage.small,
  lineHeight: handoutPage.lineHeight,
  after: handoutPage.space,
  beforeHeading1: handoutPage.beforeHeading,
  beforeHeading2: handoutPage.beforeStage,
  indent: handoutPage.indent,
};
