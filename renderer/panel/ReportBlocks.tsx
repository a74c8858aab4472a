import type { ReportBlock, SessionReport } from '#models/panel/sessionReport.ts';
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx';

/** A report as it is read on screen and printed. */
export function ReportBlocks({
  report: { title, subtitle, blocks },
  headingLevel,
}: {
  readonly report: SessionReport;
  readonly headingLevel: 1 | 3;
}) {
  const Title = `h${headingLevel}` as const;
  return (
    <>
      <Title className="wf-report-title">{title}</Title>
      {subtitle !== '' && <p className="wf-quiet">{subtitle}</p>}
      {blocks.map((block, index) => (
        // Blocks are made anew with each report and have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} block={block} headingLevel={headingLevel} />
      ))}
    </>
  );
}

function Block({ block, headingLevel }: { readonly block: ReportBlock; readonly headingLevel: 1 | 3 }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = headingLevel === 1 ? 'h2' : 'h4';
      return <Heading className="wf-report-heading">{block.text}</Heading>;
    }
    case 'paragraph':
      return <p className={block.isQuiet === true ? 'wf-quiet' : undefined}>{block.text}</p>;
    case 'list':
      return (
        <ul className="wf-report-list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <ScrollRegion className="wf-panel-table" label={block.caption}>
          <table>
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join('\n')}>
                  {row.map((cell, index) =>
                    index === 0 ? (
                      <th key={block.columns[index]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={block.columns[index]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      );
  }
}
