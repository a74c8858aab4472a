import { useMemo, useState } from 'react';
import { newExtractFields } from '#models/commands/newRows.ts';
import type { SourceText } from '#models/entities/sourceText.ts';
import type { Stance } from '#models/entities/evidenceLink.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { words } from '#models/words/words.ts';

import { matchingTargets, targetsOf } from './targets.ts';
import { type Span, locatorOf } from './textPieces.ts';

const stanceOrder: readonly Stance[] = ['supports', 'contradicts', 'refines', 'gives_context'];

function targetOf(id: string) {
  if (id.startsWith('arrow_')) return { arrowId: id };
  return id.startsWith('configuration_') ? { configurationId: id } : { elementId: id };
}

/** Ties the picked words to an arrow or a box: what they do to it, and to which; one step of undo. */
export function TieForm({
  text,
  span,
  onDone,
}: {
  readonly text: SourceText;
  readonly span: Span;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [stance, setStance] = useState<Stance>('supports');
  const [typed, setTyped] = useState('');
  const targets = useMemo(() => targetsOf(document, theoryId, vocabulary), [document, theoryId, vocabulary]);
  const names = words(vocabulary).stances;
  const quote = text.text.slice(span.start, span.end);
  const tie = (id: string | null) => {
    if (id === null) return;
    const commit = run(editor, 'evidence.attach', {
      theoryId,
      target: targetOf(id),
      stance,
      extract: {
        source: { id: text.sourceId },
        fields: {
          ...newExtractFields,
          text: quote,
          kind: 'quote_author',
          locator: locatorOf(text.text, span),
          textId: text.id,
          textStart: span.start,
          textEnd: span.end,
          origin: 'publication',
        },
      },
    });
    if (commit !== null) onDone();
  };
  return (
    <section
      className="wf-tie"
      aria-label="Tie the picked words"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <blockquote className="wf-tie-quote">
        {quote.length > 240 ? `${quote.slice(0, 239)}…` : quote}
      </blockquote>
      <SegmentedControl
        label="What it does to the claim"
        segments={stanceOrder.map((id) => ({ id, label: names[id] }))}
        value={stance}
        onChange={setStance}
      />
      <ComboBox
        autoFocus
        label="Tie to"
        options={matchingTargets(targets, typed)}
        value={null}
        onChange={tie}
        inputValue={typed}
        onInputChange={setTyped}
        isFiltered
        placeholder="Some letters of an arrow or a box"
        emptyWords="No arrow or box has these words."
      />
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </section>
  );
}
