import { useEffect, useState } from 'react';

import type { ScriptStep } from '#models/entities/scriptStep.ts';
import { stepsIn } from '#models/panel/sessionRows.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Editor, StepTimer } from '#renderer/state/editorStore.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { ArrowRight, Pause, Play } from '#renderer/ui/icons.ts';

const MS_PER_MINUTE = 60_000;

/** Begins a step of the script: its time runs until somebody stops it. Nothing is heard when it is over. */
export function startStep(editor: Editor, step: ScriptStep): void {
  const leftMs = step.minutes * MS_PER_MINUTE;
  editor.store.setState({ stepTimer: { stepId: step.id, endsAt: editor.env.now() + leftMs, leftMs } });
}

function leftOf({ endsAt, leftMs }: StepTimer, now: number): number {
  return endsAt === null ? leftMs : endsAt - now;
}

/** "12 min left", "half a minute left", "3 min over". */
export function leftWords(leftMs: number): string {
  const minutes = Math.ceil(Math.abs(leftMs) / MS_PER_MINUTE);
  if (leftMs < 0) return `${minutes} min over`;
  return leftMs < MS_PER_MINUTE ? 'less than a minute left' : `${minutes} min left`;
}

/** The step that is under way and how much of its time is left, quietly: no sound, no colour, read only when looked for. */
export function StepTimerBar({ sessionId }: { readonly sessionId: string }) {
  const editor = useEditor();
  const timer = useEditorState((state) => state.stepTimer);
  const document = useEditorState((state) => state.document);
  const steps = stepsIn(document, sessionId);
  const now = useNow(editor, timer !== null && timer.endsAt !== null);
  const index = steps.findIndex(({ id }) => id === timer?.stepId);
  const step = steps[index];
  if (timer === null || step === undefined) return null;
  const left = leftOf(timer, now);
  const next = steps[index + 1];
  const isRunning = timer.endsAt !== null;
  const toggle = () => {
    const leftMs = leftOf(timer, editor.env.now());
    const endsAt = isRunning ? null : editor.env.now() + leftMs;
    editor.store.setState({ stepTimer: { ...timer, endsAt, leftMs } });
  };
  return (
    <div className="wf-stepTimer" role="group" aria-label="Script">
      <span>
        <strong>{step.title}</strong> · {leftWords(left)}
      </span>
      <IconButton
        label={isRunning ? 'Stop the time' : 'Let the time run'}
        icon={isRunning ? Pause : Play}
        onPress={toggle}
      />
      {next !== undefined && (
        <Button variant="quiet" trailingIcon={ArrowRight} onPress={() => startStep(editor, next)}>
          Next: {next.title}
        </Button>
      )}
    </div>
  );
}

/** The time, looked at every few seconds while something depends on it. */
function useNow(editor: Editor, isRunning: boolean): number {
  const [now, setNow] = useState(() => editor.env.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    const look = () => setNow(editor.env.now());
    look();
    const pulse = setInterval(look, 5000);
    return () => clearInterval(pulse);
  }, [editor, isRunning]);
  return now;
}
