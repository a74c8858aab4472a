import { type FormEvent, useId, useMemo, useState } from 'react';

import { type EvidenceReading, countableArrows, offeredReading } from '#models/panel/panelEvidence.ts';
import { tallyWords } from '#models/panel/tallyWords.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { countWords } from '#models/words/countWords.ts';

import { StatementWords } from './StatementWords.tsx';

type Reading = EvidenceReading | 'not';
type Methods = 'panel' | 'lived_experience';

const readings: readonly { readonly id: Reading; readonly label: string }[] = [
  { id: 'not', label: 'Do not count' },
  { id: 'supports', label: 'For the arrow' },
  { id: 'contradicts', label: 'Against the arrow' },
  { id: 'both', label: 'For and against, apart' },
  { id: 'refines', label: 'Refines the arrow' },
  { id: 'gives_context', label: 'Background only' },
];

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly sessionId: string;
  readonly round: number;
};

/** Lets a researcher say, arrow by arrow, whether and how a session's answers count as evidence. */
export function EvidenceDialog({ isOpen, onOpenChange, sessionId, round }: Props) {
  const formId = useId();
  return (
    <Dialog
      title="Count answers as evidence"
      size="large"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isModalStrict
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary">
            Count them
          </Button>
        </>
      }
    >
      <EvidenceForm formId={formId} sessionId={sessionId} round={round} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function EvidenceForm({
  formId,
  sessionId,
  round,
  onDone,
}: {
  readonly formId: string;
  readonly sessionId: string;
  readonly round: number;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const arrows = useMemo(() => countableArrows(document, sessionId, round), [document, sessionId, round]);
  const [methods, setMethods] = useState<Methods>('panel');
  const [withComments, setWithComments] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, Reading>>>({});
  const readingOf = (arrow: (typeof arrows)[number]): Reading =>
    chosen[arrow.asked.id] ?? offeredReading(arrow) ?? 'not';
  const counted = arrows.flatMap((arrow) => {
    const reading = readingOf(arrow);
    return reading === 'not' ? [] : [{ askedArrowId: arrow.asked.id, reading }];
  });
  const count = (event: FormEvent) => {
    event.preventDefault();
    if (counted.length === 0) return;
    const commit = run(editor, 'sessions.countAsEvidence', {
      sessionId: sessionId as never,
      round,
      methods,
      withComments,
      arrows: counted,
    });
    if (commit !== null)
      notify(
        editor,
        `Answers on ${countWords(counted.length, 'arrow')} count as evidence now. Undo takes it back.`,
      );
    onDone();
  };
  return (
    <form id={formId} className="wf-panel-form" onSubmit={count}>
      <p>
        What people answered is no evidence by itself. Here you decide that it is: the session becomes a
        source, and each passage says all its counts, so that those in the minority are heard.
      </p>
      <SegmentedControl
        label="Kind of evidence"
        isLabelShown
        value={methods}
        segments={[
          { id: 'panel', label: 'A panel’s judgement' },
          { id: 'lived_experience', label: 'Lived experience' },
        ]}
        onChange={setMethods}
      />
      <Checkbox isSelected={withComments} onChange={setWithComments}>
        With their comments, as quotes
      </Checkbox>
      <ul className="wf-panel-readings">
        {arrows.map((arrow) => (
          <li key={arrow.asked.id}>
            <div>
              <StatementWords text={arrow.asked.statement} />
              <p className="wf-quiet">{tallyWords(arrow.tally)}</p>
            </div>
            <Select
              label={`Arrow ${arrow.asked.position + 1} counts as`}
              isLabelHidden
              value={readingOf(arrow)}
              options={readings}
              onChange={(reading) => setChosen({ ...chosen, [arrow.asked.id]: reading })}
            />
          </li>
        ))}
      </ul>
    </form>
  );
}
