import { type Result, failure, success } from '#models/result.ts';

import type { Exported, Exporter } from '../exporter.ts';
import { officeFile } from '../office/package.ts';
import { type RequestedReport, reportFor } from '../report/requestedReport.ts';
import { BodyWriter } from './bodyWriter.ts';
import { largeLook, usualLook } from './look.ts';
import { wordParts } from './parts.ts';

/** Blocks between two pauses. */
const STRETCH = 400;

async function written(requested: RequestedReport): Promise<Uint8Array> {
  const { report, draw, isBroad, date, pause } = requested;
  const look = report.isLarge ? largeLook : usualLook;
  const writer = new BodyWriter(report, { look, draw });
  const total = report.sections.length;
  for (const [done, section] of report.sections.entries()) {
    writer.begin(section, section.isWide || isBroad(section));
    for (const [index, block] of section.blocks.entries()) {
      writer.block(block);
      // Whoever waits gets a turn, among them the call that stops this.
      // oxlint-disable-next-line no-await-in-loop
      if (index % STRETCH === STRETCH - 1) await pause({ done, total });
    }
    // oxlint-disable-next-line no-await-in-loop
    await pause({ done: done + 1, total });
  }
  const properties = { title: report.title, subject: report.subtitle, date };
  return officeFile(wordParts(writer.finish(), { look, properties, pictures: writer.pictures }));
}

/** A report as a Word file. */
export const exportDocx: Exporter = async (request): Promise<Result<Exported>> => {
  const requested = await reportFor(request, 'paper');
  if (requested === null)
    return failure('theory/not-found', 'That theory is no longer in this workspace. Nothing was written.');
  return success({ content: await written(requested), lost: requested.lost });
};
