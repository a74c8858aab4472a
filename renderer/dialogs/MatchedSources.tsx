import type { Incoming } from '#renderer/state/editorStore.ts';

/** How a source of a file was found in the library. */
export const foundBy = {
  doi: 'by its DOI',
  pmid: 'by its PubMed number',
  title: 'by title, year and first author',
} as const satisfies Record<Incoming['preview']['duplicateRecords'][number]['by'], string>;

/** Sources of another workspace that are in the library already: what theirs say is said of ours from then on. */
export function MatchedSources({ preview }: { readonly preview: Incoming['preview'] }) {
  const { duplicateRecords } = preview;
  if (duplicateRecords.length === 0) return null;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-import-records" role="region" aria-label="Sources you already have" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">Sources of the file that are in the library already</caption>
        <thead>
          <tr>
            <th scope="col">Source in the file</th>
            <th scope="col">In the library</th>
          </tr>
        </thead>
        <tbody>
          {duplicateRecords.map(({ record, title, by, ofTitle }) => (
            <tr key={record}>
              <th scope="row">{title}</th>
              <td>{title === ofTitle ? `There already, ${foundBy[by]}` : `“${ofTitle}”, ${foundBy[by]}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
