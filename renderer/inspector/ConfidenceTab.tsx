import type { Arrow } from '#models/entities/arrow.ts';
import { suggestConfidence } from '#models/evidence/suggestConfidence.ts';
import { suggestStatus } from '#models/evidence/suggestStatus.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { confidenceLevelWords } from '#models/words/recordWords.ts';
import { words } from '#models/words/words.ts';

import { type Claim, confidenceOf } from './claimTarget.ts';
import { ConfidenceForm } from './ConfidenceForm.tsx';

/** How sure the team is of the claim, with its reasons; beside it what the evidence suggests, which is never applied by itself. */
export function ConfidenceTab({ arrow }: { readonly arrow: Arrow }) {
  return (
    <div className="wf-stack wf-stack--wide">
      <StatusSuggestion arrow={arrow} />
      <LevelSuggestion arrow={arrow} />
      <TeamConfidence claim={{ id: arrow.id, theoryId: arrow.theoryId, kind: 'arrow' }} />
    </div>
  );
}

/** The team's own judgement of a claim. */
export function TeamConfidence({ claim }: { readonly claim: Claim }) {
  const document = useEditorState((state) => state.document);
  const recorded = confidenceOf(document, claim);
  // A form of its own for each state of the record, so that undo shows what is recorded.
  return (
    <ConfidenceForm
      key={`${recorded?.id ?? 'none'} ${recorded?.decidedAt ?? 0} ${recorded?.overall ?? ''}`}
      claim={claim}
      recorded={recorded ?? null}
    />
  );
}

function StatusSuggestion({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const { status, reason } = suggestStatus(document, arrow.id);
  const statuses = words(vocabulary).statuses;
  return (
    <section className="wf-suggestion" aria-label="Status the evidence suggests">
      <h3 className="wf-groupTitle">Status: {statuses[arrow.status]}</h3>
      <p>
        {status === arrow.status
          ? 'The evidence suggests the same. '
          : `The evidence suggests “${statuses[status]}”. `}
        {reason}
      </p>
      {status !== arrow.status && !isReadOnly && (
        <div>
          <Button onPress={() => run(editor, 'arrows.change', { ids: [arrow.id], fields: { status } })}>
            Set to “{statuses[status]}”
          </Button>
        </div>
      )}
    </section>
  );
}

function LevelSuggestion({ arrow }: { readonly arrow: Arrow }) {
  const document = useEditorState((state) => state.document);
  const { level, reasons } = suggestConfidence(document, arrow.id);
  return (
    <section className="wf-suggestion" aria-label="Confidence the evidence suggests">
      <h3 className="wf-groupTitle">
        {level === null
          ? 'Nothing to suggest a level from'
          : `To think about: ${confidenceLevelWords[level]}`}
      </h3>
      <ul className="wf-suggestion-reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}
