import { useState } from 'react';
import type { Stance } from '#models/entities/evidenceLink.ts';
import type { TiedExtract } from '#models/queries/arrowEvidence.ts';
import { servicesIn } from '#models/services/descriptors.ts';
import { isOfService, isOtherService } from '#models/services/otherService.ts';
import { ServiceSelect } from '#renderer/evidence/ServiceSelect.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Plus, Quote, Unlink2 } from '#renderer/ui/icons.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { StanceMark } from '#renderer/ui/StanceMark.tsx';
import { extractKindWords, originWords, shortCitation, weightWords } from '#models/words/recordWords.ts';
import { words } from '#models/words/words.ts';

import { AddEvidence } from './AddEvidence.tsx';
import { type EvidenceTarget, extractsOf } from './claimTarget.ts';
import { CommittedArea } from './CommittedField.tsx';
import { none, optionsOf } from './fieldChange.ts';
import { useAdding } from './useInspectorFocus.ts';

const order: readonly Stance[] = ['supports', 'contradicts', 'refines', 'gives_context'];

/** What bears on the claim, for and against, with the words and where they stand. */
export function EvidenceTab({ claim }: { readonly claim: EvidenceTarget }) {
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const { isAdding, button, open, close } = useAdding(claim.id, 'evidence');
  const [service, setService] = useState<string | null>(null);
  const all = extractsOf(document, claim);
  const tied = all.filter(({ source }) => isOfService(source.services, service));
  const isOfSeveral = new Set(all.map(({ source }) => source.services)).size > 1;
  const own = document.theories.get(claim.theoryId as never)?.services ?? '';
  const names = words(vocabulary);
  const addButton = !isReadOnly && !isAdding && (
    <Button ref={button} icon={Plus} onPress={open}>
      Add evidence
    </Button>
  );
  return (
    <div className="wf-stack wf-stack--wide">
      {isAdding && <AddEvidence claim={claim} onDone={close} />}
      {isOfSeveral && <ServiceSelect label="Only evidence about" value={service} onChange={setService} />}
      {all.length > 0 && tied.length === 0 && (
        <p className="wf-quiet">None of {all.length} extracts is about this kind of service.</p>
      )}
      {all.length === 0 && !isAdding && (
        <EmptyState title="No evidence yet" icon={Quote} headingLevel={3} actions={addButton}>
          Add what someone said, or a study.
        </EmptyState>
      )}
      {order.map((stance) => {
        const group = tied.filter((item) => item.stance === stance);
        if (group.length === 0) return null;
        return (
          <section key={stance} aria-label={names.stances[stance]} className="wf-stack">
            <h3 className="wf-groupTitle">
              <StanceMark stance={stance} isLabelled word={names.stances[stance]} count={group.length} />
            </h3>
            {group.map((item) => (
              <ExtractCard key={item.linkId} item={item} services={own} />
            ))}
          </section>
        );
      })}
      {all.length > 0 && addButton && <div>{addButton}</div>}
    </div>
  );
}

function ExtractCard({
  item,
  services,
}: {
  readonly item: TiedExtract;
  /** What kind of service the theory is about. */
  readonly services: string;
}) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const { extract, source, linkId, stance, weight, note } = item;
  const citation = shortCitation(source);
  const isQuote = extract.kind === 'quote_author' || extract.kind === 'quote_participant';
  return (
    <article className="wf-card" aria-label={`Extract from ${citation}`}>
      <blockquote className={isQuote ? 'wf-extract wf-extract--quote' : 'wf-extract'}>
        {extract.text}
      </blockquote>
      <p className="wf-extract-source">
        <cite title={source.title}>{citation}</cite>
        {extract.locator !== '' && <span> · {extract.locator}</span>}
        {source.verified !== 'full' && (
          <span title={source.verifiedNote}>
            {' '}
            · {source.verified === 'none' ? 'record not checked' : 'record partly checked'}
          </span>
        )}
      </p>
      <p className="wf-extract-kind">
        {extractKindWords[extract.kind]} · {originWords[extract.origin]}
        {extract.speakerGroup !== '' && <span> · {extract.speakerGroup}</span>}
        {extract.note !== '' && <span> · {extract.note}</span>}
      </p>
      <AboutService own={services} theirs={source.services} />
      <CommittedArea
        label={`Note on the extract from ${citation}`}
        isLabelHidden
        rows={1}
        value={note}
        placeholder="How it bears on this claim"
        onCommit={(next) => run(editor, 'evidence.change', { ids: [linkId], fields: { note: next } })}
      />
      <footer className="wf-card-foot">
        <Select
          label={`What the extract from ${citation} does`}
          isLabelHidden
          options={optionsOf(words(vocabulary).stances)}
          value={stance}
          isDisabled={isReadOnly}
          onChange={(next) => run(editor, 'evidence.change', { ids: [linkId], fields: { stance: next } })}
        />
        <Select
          label={`How much the extract from ${citation} weighs`}
          isLabelHidden
          options={[{ id: none, label: 'Weight not said' }, ...optionsOf(weightWords)]}
          value={weight ?? none}
          isDisabled={isReadOnly}
          onChange={(next) =>
            run(editor, 'evidence.change', {
              ids: [linkId],
              fields: { weight: next === none ? null : next },
            })
          }
        />
        <IconButton
          label={`Untie the extract from ${citation}`}
          icon={Unlink2}
          isDisabled={isReadOnly}
          tooltipPlacement="left"
          onPress={() => run(editor, 'evidence.remove', { ids: [linkId] })}
        />
      </footer>
    </article>
  );
}

/** What kind of service a source is about, and that it is another than the theory's. */
function AboutService({ own, theirs }: { readonly own: string; readonly theirs: string }) {
  const services = servicesIn(theirs);
  if (services.length === 0) return null;
  return (
    <p className="wf-extract-kind">
      {isOtherService(own, theirs) && 'About another kind of service: '}
      {services.map(({ words }) => words).join(', ')}
    </p>
  );
}
