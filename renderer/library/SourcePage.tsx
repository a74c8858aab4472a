import { useState } from 'react';
import type { Source } from '#models/entities/source.ts';
import { type ReferenceStyle, formatReference, referenceStyles } from '#models/references/formatReference.ts';
import { referrers } from '#models/referenceIndex.ts';
import { SourceTexts } from '#renderer/coding/SourceTexts.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Trash2, X } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';

import { Appraisals } from './Appraisals.tsx';
import { Checklist } from './Checklist.tsx';
import { SourceExtracts } from './SourceExtracts.tsx';
import { SourceFields } from './SourceFields.tsx';
import { type SourceTie, useWholeSource } from './useWholeSource.ts';

const styleWords = {
  vancouver: 'Vancouver style',
  apa: 'APA-like style',
  harvard: 'Harvard-like style',
} as const satisfies Record<ReferenceStyle, string>;
const styles = referenceStyles.map((id) => ({ id, label: styleWords[id] }));

type Page = 'record' | 'text' | 'extracts' | 'appraisal';

/** One source: its record, what it says and what that is tied to, and how it was judged. */
export function SourcePage({
  sourceId,
  onClose,
}: {
  readonly sourceId: string;
  readonly onClose: () => void;
}) {
  const { source, ties, isGone } = useWholeSource(sourceId);
  const [page, setPage] = useState<Page>('record');
  const extracts = useEditorState(
    (state) => referrers(state.document, { table: 'extracts', field: 'sourceId' }, sourceId).length,
  );
  if (source === null) {
    return (
      <section className="wf-source" aria-label="Source">
        <p className="wf-source-wait">
          {isGone ? 'This source is not in the library any more.' : 'Looking…'}
        </p>
      </section>
    );
  }
  return (
    <section
      className="wf-source"
      aria-label="Source"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <Head source={source} ties={ties} onClose={onClose} />
      <Tabs<Page>
        label="About this source"
        selected={page}
        onSelect={setPage}
        tabs={[
          { id: 'record', label: 'Record', content: <SourceFields source={source} /> },
          { id: 'text', label: 'Read and code', content: <SourceTexts source={source} /> },
          {
            id: 'extracts',
            label: 'Extracts',
            ...(extracts === 0 ? {} : { count: extracts }),
            countWords: extracts === 1 ? 'extract' : 'extracts',
            content: <SourceExtracts source={source} ties={ties} />,
          },
          {
            id: 'appraisal',
            label: 'Appraisal',
            content: (
              <>
                <Appraisals source={source} />
                <Checklist source={source} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Head({
  source,
  ties,
  onClose,
}: {
  readonly source: Source;
  readonly ties: readonly SourceTie[];
  readonly onClose: () => void;
}) {
  const editor = useEditor();
  const theoryId = useEditorState((state) => state.theoryId);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [style, setStyle] = useState<ReferenceStyle>('vancouver');
  // What hangs on it in other theories is not here: it would be taken along unseen.
  const others = new Set(ties.filter((tie) => tie.theoryId !== theoryId).map(({ theory }) => theory));
  return (
    <header className="wf-source-head">
      <div className="wf-source-line">
        <h2>{source.title}</h2>
        <IconButton label="Close source" icon={X} onPress={onClose} />
      </div>
      <p className="wf-source-reference">{formatReference(source, style)}</p>
      <div className="wf-source-acts">
        <Select
          label="Style of the reference"
          isLabelHidden
          options={styles}
          value={style}
          onChange={setStyle}
        />
        <Button
          variant="quiet"
          icon={Trash2}
          isDisabled={isReadOnly || others.size > 0}
          onPress={() => {
            if (run(editor, 'sources.remove', { ids: [source.id] }) !== null) onClose();
          }}
        >
          Remove
        </Button>
      </div>
      {others.size > 0 && (
        <p className="wf-hint">
          Tied in {[...others].join(', ')} as well: open that theory and untie it there before it can be
          removed.
        </p>
      )}
      {source.verified !== 'full' && (
        <p className="wf-hint">
          {source.verified === 'none' ? 'Not checked against the publication.' : 'Partly checked.'}{' '}
          {source.verifiedNote}
        </p>
      )}
    </header>
  );
}
