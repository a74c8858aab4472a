import { buildDeck } from '#models/report/buildDeck.ts';
import { type Result, failure, success } from '#models/result.ts';

import type { Exported, Exporter } from '../exporter.ts';
import { type OfficePart, officeFile } from '../office/package.ts';
import { factsOf } from '../report/factsOf.ts';
import { withPauses } from '../../withPauses.ts';
import { presentationParts, slideParts } from './slideParts.ts';

const lost = [
  'evidence of boxes',
  'measures',
  'the reporting standard',
  'history',
  'the full texts of sources',
] as const;

/** A theory as slides whose boxes and arrows can be edited, with sentences and passages as speaker notes. */
export const exportPptx: Exporter = async (request): Promise<Result<Exported>> => {
  const { document, theoryId, vocabulary, options, pause } = request;
  const date = options.report?.date;
  const facts = factsOf(request);
  const deck = await withPauses(buildDeck({ document, theoryId, vocabulary, facts }, date), pause);
  if (deck === null)
    return failure('theory/not-found', 'That theory is no longer in this workspace. Nothing was written.');
  const parts: OfficePart[] = [];
  const total = deck.slides.length;
  for (const [index, slide] of deck.slides.entries()) {
    parts.push(...slideParts(slide, index + 1));
    // Whoever waits gets a turn, among them the call that stops this.
    // oxlint-disable-next-line no-await-in-loop
    if (index % 20 === 19) await pause({ done: index, total });
  }
  const properties = { title: deck.title, subject: deck.subtitle, date };
  const content = officeFile([...presentationParts(total, properties), ...parts]);
  return success({ content, lost });
};
