import { type FormEvent, useRef, useState } from 'react';

import type { Finding } from '#models/checks/runChecks.ts';
import { cancelOnEscape } from '#renderer/inspector/cancelOnEscape.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Crosshair, EyeOff, WandSparkles } from '#renderer/ui/icons.ts';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { goToFinding, mendFinding, setFindingAside } from './findingActions.ts';

/** One finding: what is asked about, the way there, and what can be done about it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isDismissing, setIsDismissing] = useState(false);
  const aside = useRef<HTMLButtonElement>(null);
  const { message, fix, targets } = finding;
  return (
    <li className="wf-question">
      <p className="wf-question-words">{said(message)}</p>
      <div className="wf-question-acts">
        {targets.length > 0 && (
          <Button
            variant="quiet"
            icon={Crosshair}
            aria-label={`Go there: ${said(message)}`}
            onPress={() => goToFinding(editor, finding)}
          >
            Go there
          </Button>
        )}
        {fix !== undefined && (
          <Button
            variant="quiet"
            icon={WandSparkles}
            isDisabled={isReadOnly}
            onPress={() => mendFinding(editor, finding)}
          >
            {said(fix.label)}
          </Button>
        )}
        {!isDismissing && (
          <Button
            ref={aside}
            variant="quiet"
            icon={EyeOff}
            isDisabled={isReadOnly}
            aria-label={`Set aside…: ${said(message)}`}
            onPress={() => setIsDismissing(true)}
          >
            Set aside…
          </Button>
        )}
      </div>
      {isDismissing && (
        <DismissForm
          finding={finding}
          onCancel={() => {
            setIsDismissing(false);
            requestAnimationFrame(() => aside.current?.focus());
          }}
        />
      )}
    </li>
  );
}

function DismissForm({ finding, onCancel }: { readonly finding: Finding; readonly onCancel: () => void }) {
  const editor = useEditor();
  const [reason, setReason] = useState('');
  const [contributor, setContributor] = useState('');
  const canKeep = reason.trim() !== '';
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (canKeep) setFindingAside(editor, finding, { reason: reason.trim(), contributor: contributor.trim() });
  };
  return (
    // The form listens for Esc from its fields; it takes no keys of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="wf-asideForm"
      aria-label="Set aside"
      onSubmit={keep}
      onKeyDown={cancelOnEscape(onCancel)}
    >
      <TextArea
        label="Why is this no question for you?"
        description="The reason is kept with the theory."
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
      <TextField label="Who decided (a group)" value={contributor} onChange={setContributor} />
      <div className="wf-form-acts">
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={!canKeep}>
          Set aside
        </Button>
      </div>
    </form>
  );
}
