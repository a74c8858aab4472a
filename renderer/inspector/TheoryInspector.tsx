import type { Theory } from '#models/entities/theory.ts';
import { togglePanel } from '#renderer/actions/viewActions.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { PanelHeader } from '#renderer/ui/PanelHeader.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { theoryKindWords } from '#models/words/recordWords.ts';

import { BecauseGaps } from './BecauseGaps.tsx';
import { CommittedArea } from './CommittedField.tsx';
import { optionsOf } from './fieldChange.ts';
import { PhaseField } from './PhaseField.tsx';
import { ProvenanceFields } from './ProvenanceFields.tsx';
import { ServiceFields } from './ServiceFields.tsx';
import { SchemeFields } from './SchemeFields.tsx';

/** The theory as a whole: what to think about first, what it is called and what it is about. */
export function TheoryInspector({ theory }: { readonly theory: Theory }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <section className="wf-inspector-body" aria-label="Theory">
      <PanelHeader
        title={theory.title}
        kind={theoryKindWords[theory.kind]}
        onClose={() => togglePanel(editor, 'inspector')}
      />
      <div className="wf-inspector-scroll">
        <BecauseGaps theoryId={theory.id} />
        <TheoryFields key={theory.id} theory={theory} isReadOnly={isReadOnly} />
        <ProvenanceFields theoryId={theory.id} />
      </div>
    </section>
  );
}

function TheoryFields({ theory, isReadOnly }: { readonly theory: Theory; readonly isReadOnly: boolean }) {
  const editor = useEditor();
  const change = (
    fields: Partial<Pick<Theory, 'title' | 'summary' | 'questions' | 'scope' | 'kind' | 'services'>>,
  ) => run(editor, 'theories.change', { ids: [theory.id], fields });
  return (
    <div className="wf-inspector-fields">
      <CommittedArea
        label="Title"
        rows={1}
        value={theory.title}
        maxLength={500}
        isRequired
        onCommit={(title) => change({ title: title.replace(/\s+/g, ' ').trim() })}
      />
      <CommittedArea
        label="In a few words"
        rows={3}
        value={theory.summary}
        placeholder="What is it about, and for whom?"
        onCommit={(summary) => change({ summary })}
      />
      <Select
        label="What kind of theory"
        options={optionsOf(theoryKindWords)}
        value={theory.kind}
        isDisabled={isReadOnly}
        onChange={(kind) => change({ kind })}
      />
      <PhaseField theory={theory} isReadOnly={isReadOnly} />
      <SchemeFields theory={theory} isReadOnly={isReadOnly} />
      <CommittedArea
        label="Questions it is to answer"
        value={theory.questions}
        onCommit={(questions) => change({ questions })}
      />
      <CommittedArea label="Scope" value={theory.scope} onCommit={(scope) => change({ scope })} />
      <ServiceFields value={theory.services} onChange={(services) => change({ services })} />
    </div>
  );
}
