import type { Source } from '#models/entities/source.ts';
import { success } from '#models/result.ts';
import { bibliographyPage, bibliographyText } from '#models/references/writing/bibliography.ts';
import { bibtexText } from '#models/references/writing/bibtex.ts';
import { cslJsonText } from '#models/references/writing/cslJson.ts';
import { type SourceFormat, lostOfSources } from '#models/references/writing/lostOfSources.ts';
import { risText } from '#models/references/writing/ris.ts';
import { sourcesToWrite } from '#models/references/writing/writtenSources.ts';

import type { ExportRequest, Exporter } from './exporter.ts';

const writers = { ris: risText, bibtex: bibtexText, 'csl-json': cslJsonText } as const satisfies Record<
  SourceFormat,
  (sources: readonly Source[]) => string
>;

function sourcesFor({ document, theoryId, options }: ExportRequest): readonly Source[] {
  return sourcesToWrite(document, { theoryId, isWhole: options.scope === 'workspace' });
}

/** The sources of a theory, or of the library, in a format of reference managers (SPEC R7). */
export function exportSources(format: SourceFormat): Exporter {
  return (request) => {
    const sources = sourcesFor(request);
    return success({ content: writers[format](sources), lost: lostOfSources(sources, format) });
  };
}

const notInReferences = ['abstracts, keywords and notes', 'quotes and what they are tied to'];

/** The references as text. */
export const exportBibliography: Exporter = (request) =>
  success({
    content: bibliographyText(sourcesFor(request), request.options.style ?? 'apa'),
    lost: notInReferences,
  });

/** The references as a page. */
export const exportBibliographyPage: Exporter = (request) => {
  const { document, theoryId, options } = request;
  const [workspace] = document.workspaces.values();
  const theory = document.theories.get(theoryId as never);
  const title = (options.scope === 'workspace' ? workspace?.title : theory?.title) ?? '';
  return success({
    content: bibliographyPage(sourcesFor(request), { style: options.style ?? 'apa', title }),
    lost: notInReferences,
  });
};
