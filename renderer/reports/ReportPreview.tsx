import type { Report, Section } from '#models/report/report.ts';

import { PreviewBlock } from './PreviewBlock.tsx';

/** So much of a part is shown; the file has all of it. */
const MOST_BLOCKS = 80;

/** A report to be read before it becomes a file. */
export function ReportPreview({ report }: { readonly report: Report }) {
  const under = [report.subtitle, report.date].filter((text) => text !== '').join('  ·  ');
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-reports-preview" role="region" aria-label="Preview" tabIndex={0}>
      <article className={`wf-paper${report.isLarge ? ' wf-paper--large' : ''}`}>
        <h2 className="wf-paper-title">{report.title}</h2>
        <p className="wf-paper-under">{under}</p>
        {report.sections.length === 0 && <p className="wf-quiet">Choose at least one part.</p>}
        {report.sections.map((section) => (
          <PreviewSection key={section.id} section={section} />
        ))}
      </article>
    </div>
  );
}

function PreviewSection({ section: { id, title, blocks } }: { readonly section: Section }) {
  const titleId = `wf-paper-${id}`;
  const more = blocks.length - MOST_BLOCKS;
  return (
    <section className="wf-paper-section" {...(title === '' ? {} : { 'aria-labelledby': titleId })}>
      {title !== '' && (
        <h3 id={titleId} className="wf-paper-heading">
          {title}
        </h3>
      )}
      {blocks.slice(0, MOST_BLOCKS).map((block, index) => (
        // Blocks have no names of their own, and their order is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <PreviewBlock key={index} block={block} />
      ))}
      {more > 0 && <p className="wf-paper-more">{`The file has ${more} more pieces of this part.`}</p>}
    </section>
  );
}
