import { useMemo, useState } from 'react';
import type { Document } from '#models/document.ts';
import type { OutcomeTerm } from '#models/entities/outcomeTerm.ts';
import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { type OutcomeFramework, termsOf } from '#models/frameworks/outcomeFramework.ts';
import { showReporting } from '#renderer/actions/overlayBindings.ts';
import { showView } from '#renderer/actions/viewActions.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Map as MapIcon, Plus } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { FrameworkTable } from './FrameworkTable.tsx';
import { ListActs } from './ListActs.tsx';
import { reportingChoices } from './reportingWords.ts';

const everyStatus = 'every';
const statusChoices = [{ id: everyStatus, label: 'All' }, ...reportingChoices];

function byFramework(document: Document): ReadonlyMap<string, readonly OutcomeTerm[]> {
  const found = new Map<string, OutcomeTerm[]>();
  for (const term of document.outcomeTerms.values()) {
    const terms = found.get(term.framework) ?? [];
    terms.push(term);
    found.set(term.framework, terms);
  }
  for (const terms of found.values()) terms.sort((one, other) => one.position - other.position);
  return found;
}

/** Lists of outcomes that others have drawn up: what of them this theory has, and how often each is reported. */
export function FrameworkPage() {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const [status, setStatus] = useState<string>(everyStatus);
  const own = useMemo(() => byFramework(document), [document]);
  const offered = outcomeFrameworks.filter(({ name }) => !own.has(name));
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-measures-scroll" role="region" aria-label={said('Outcome lists')} tabIndex={0}>
      <div className="wf-measures-choices">
        {own.size > 0 && (
          <>
            <Select label="How often reported" options={statusChoices} value={status} onChange={setStatus} />
            <span className="wf-measures-acts">
              <Button
                icon={MapIcon}
                onPress={() => {
                  showView(editor, 'map');
                  showReporting(editor);
                }}
              >
                Show on the map
              </Button>
            </span>
          </>
        )}
        <ListActs format="outcomes-csv" />
      </div>
      {[...own].map(([name, terms]) => (
        <FrameworkTable
          key={name}
          name={name}
          terms={terms}
          shown={status === everyStatus ? terms : terms.filter((term) => term.reportingStatus === status)}
        />
      ))}
      {offered.map((framework) => (
        <OfferedFramework key={framework.id} framework={framework} />
      ))}
    </div>
  );
}

function OfferedFramework({ framework }: { readonly framework: OutcomeFramework }) {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const terms = termsOf(framework);
  const { name, source, sourceNote, kind } = framework;
  return (
    <section className="wf-card wf-measures-offer" aria-label={name}>
      <h2 className="wf-measures-title">{name}</h2>
      <p>{framework.description}</p>
      <p className="wf-quiet">
        {source}. {sourceNote}
      </p>
      {!isReadOnly && (
        <Button
          icon={Plus}
          onPress={() => run(editor, 'outcomeTerms.add', { framework: name, source, terms })}
        >
          {kind === 'outcomes'
            ? said(`Use this list (${terms.length} outcomes)`)
            : `Use this list (${terms.length})`}
        </Button>
      )}
    </section>
  );
}
