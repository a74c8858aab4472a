import { timelineTable } from '#models/refinement/report.ts';
import type { RefinementStory } from '#models/refinement/story.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import '#renderer/table/table.css';

/** What the timeline shows, stop by stop. */
export function WayTable({ story }: { readonly story: RefinementStory }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { columns, rows } = timelineTable(story, vocabulary);
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-table wf-way-table" role="region" aria-label="The timeline as a table" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">The way of this theory, stop by stop</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], at) => (
            // oxlint-disable-next-line react/no-array-index-key -- stops of one way, in its order
            <tr key={at}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
