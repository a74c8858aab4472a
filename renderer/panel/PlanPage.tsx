import { type Activity, type ScriptStep, activityField } from '#models/entities/scriptStep.ts';
import type { Session } from '#models/entities/session.ts';
import { minutesOf } from '#models/panel/script.ts';
import { stepsIn } from '#models/panel/sessionRows.ts';
import { CommittedArea, CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { ChevronDown, ChevronUp, Play, Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx';

import { startStep } from './StepTimerBar.tsx';

/** When, where and what for; and the script, step by step, each with its time. */
export function PlanPage({ session }: { readonly session: Session }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const script = stepsIn(document, session.id);
  const change = (
    fields: Partial<Pick<Session, 'title' | 'date' | 'place' | 'purpose' | 'groups' | 'note'>>,
  ) => run(editor, 'sessions.change', { ids: [session.id], fields });
  return (
    <ScrollRegion className="wf-panel-scroll" label="Plan">
      <div className="wf-panel-fields">
        <CommittedField
          label="Title"
          value={session.title}
          isRequired
          maxLength={200}
          onCommit={(title) => change({ title })}
        />
        <CommittedField
          label="When"
          value={session.date}
          maxLength={200}
          onCommit={(date) => change({ date })}
        />
        <CommittedField
          label="Where"
          value={session.place}
          maxLength={200}
          onCommit={(place) => change({ place })}
        />
        <CommittedArea
          label="What people are asked to come for"
          value={session.purpose}
          maxLength={5000}
          onCommit={(purpose) => change({ purpose })}
        />
        <CommittedArea
          label="Whom people may say they are, one a line"
          value={session.groups}
          maxLength={2000}
          onCommit={(groups) => change({ groups })}
        />
      </div>
      <h3 className="wf-panel-part">Script, {minutesOf(script)} minutes</h3>
      <ol className="wf-panel-steps">
        {script.map((step, index) => (
          <li key={step.id}>
            <StepCard step={step} index={index} isLast={index === script.length - 1} />
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <Button
          icon={Plus}
          onPress={() =>
            run(editor, 'scriptSteps.add', {
              sessionId: session.id,
              title: 'Another step',
              minutes: 10,
              activity: 'talk',
              prompt: '',
              doing: '',
              source: '',
            })
          }
        >
          Add a step
        </Button>
      )}
    </ScrollRegion>
  );
}

const activityWords = {
  talk: 'Talk',
  read: 'Read aloud',
  answer: 'Answer in private',
  reveal: 'Show what all answered',
  missing: 'Say what is missing',
  dots: 'Put dots',
  close: 'Close',
} as const satisfies Record<Activity, string>;

function StepCard({
  step,
  index,
  isLast,
}: {
  readonly step: ScriptStep;
  readonly index: number;
  readonly isLast: boolean;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const move = (toIndex: number) => run(editor, 'scriptSteps.move', { id: step.id, toIndex });
  return (
    <article className="wf-panel-step" aria-label={step.title}>
      <header className="wf-panel-stepHead">
        <h4 className="wf-panel-stepTitle">{step.title}</h4>
        <span className="wf-quiet">{step.minutes} min</span>
        <IconButton label={`Begin “${step.title}”`} icon={Play} onPress={() => startStep(editor, step)} />
        {!isReadOnly && (
          <>
            <IconButton
              label={`Move “${step.title}” up`}
              icon={ChevronUp}
              isDisabled={index === 0}
              onPress={() => move(index - 1)}
            />
            <IconButton
              label={`Move “${step.title}” down`}
              icon={ChevronDown}
              isDisabled={isLast}
              onPress={() => move(index + 1)}
            />
            <IconButton
              label={`Remove “${step.title}”`}
              icon={Trash2}
              onPress={() => run(editor, 'scriptSteps.remove', { ids: [step.id] })}
            />
          </>
        )}
      </header>
      {step.prompt.trim() !== '' && <p className="wf-panel-prompt">{step.prompt}</p>}
      {step.doing.trim() !== '' && <p className="wf-panel-doing">{step.doing}</p>}
      {!isReadOnly && (
        <Disclosure
          title="Change this step"
          summary={<span className="visuallyHidden">: {step.title}</span>}
          headingLevel={4}
        >
          <StepFields step={step} />
        </Disclosure>
      )}
    </article>
  );
}

function StepFields({ step }: { readonly step: ScriptStep }) {
  const editor = useEditor();
  const change = (fields: Partial<Omit<ScriptStep, 'id' | 'theoryId' | 'sessionId' | 'position'>>) =>
    run(editor, 'scriptSteps.change', { ids: [step.id], fields });
  return (
    <div className="wf-panel-fields">
      <CommittedField
        label="Step"
        value={step.title}
        isRequired
        maxLength={200}
        onCommit={(title) => change({ title })}
      />
      <CommittedField
        label="Minutes"
        value={String(step.minutes)}
        onCommit={(text) => {
          const minutes = Number(text);
          if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 600) change({ minutes });
        }}
      />
      <Select
        label="What people do"
        value={step.activity}
        options={activityField.options.map((id) => ({ id, label: activityWords[id] }))}
        onChange={(activity) => change({ activity })}
      />
      <CommittedArea
        label="What you ask"
        value={step.prompt}
        maxLength={5000}
        onCommit={(prompt) => change({ prompt })}
      />
      <CommittedArea
        label="What you do"
        value={step.doing}
        maxLength={5000}
        onCommit={(doing) => change({ doing })}
      />
      <CommittedField
        label="Where this comes from"
        value={step.source}
        maxLength={1000}
        onCommit={(source) => change({ source })}
      />
    </div>
  );
}
