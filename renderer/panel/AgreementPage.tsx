import { useMemo, useState } from 'react';

import type { Session } from '#models/entities/session.ts';
import {
  type ArrowAgreement,
  mostSplitFirst,
  sessionAgreement,
  smallestGroup,
} from '#models/panel/agreement.ts';
import { sessionAnswers } from '#models/panel/answers.ts';
import { participantsIn } from '#models/panel/sessionRows.ts';
import { answeredIn } from '#models/panel/tally.ts';
import { agreementWords, consensusWords } from '#models/panel/tallyWords.ts';
import { showOverlay } from '#renderer/actions/overlayBindings.ts';
import { showView } from '#renderer/actions/viewActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Map as MapIcon, Scale, Users } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx';

import { AgreementDetail } from './AgreementDetail.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { RoundChoice } from './RoundChoice.tsx';
import { StatementWords } from './StatementWords.tsx';
import { TallyStrip } from './TallyStrip.tsx';

type Order = 'split' | 'number' | 'dots';

const orders = [
  { id: 'split', label: 'Most divided first' },
  { id: 'number', label: 'By number' },
  { id: 'dots', label: 'Most dots first' },
] as const;

function inOrder(arrows: readonly ArrowAgreement[], order: Order): readonly ArrowAgreement[] {
  if (order === 'split') return mostSplitFirst(arrows);
  if (order === 'number') return arrows;
  return arrows.toSorted((one, other) => other.dots - one.dots || one.asked.position - other.asked.position);
}

/** Where people agree and where not: counts for each arrow, how close together they lie, and what that number means. */
export function AgreementPage({ session }: { readonly session: Session }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const answers = sessionAnswers(document, session.id);
  const [round, setRound] = useState(answers.lastRound);
  const [order, setOrder] = useState<Order>('split');
  const [isCounting, setCounting] = useState(false);
  const arrows = useMemo(() => sessionAgreement(document, session.id, round), [document, session.id, round]);
  const people = participantsIn(document, session.id).length;
  const showMap = () => {
    showOverlay(editor, 'agreement');
    showView(editor, 'map');
  };
  return (
    <ScrollRegion className="wf-panel-scroll" label="Agreement">
      {answers.count === 0 ? (
        <EmptyState title="No answers yet" icon={Users}>
          Start the walk, and pass the device round. What people answer is counted here.
        </EmptyState>
      ) : (
        <>
          <div className="wf-panel-line">
            <RoundChoice
              round={round}
              last={Math.max(session.round, answers.lastRound)}
              onChange={setRound}
            />
            <Select label="Order" value={order} options={orders} onChange={setOrder} />
            <Button icon={MapIcon} onPress={showMap}>
              Show on the map
            </Button>
            <Button icon={Scale} isDisabled={isReadOnly} onPress={() => setCounting(true)}>
              Count as evidence…
            </Button>
          </div>
          {people < smallestGroup && (
            <p className="wf-panel-warning">
              Fewer than {smallestGroup} people answered: others may recognise whose answers are whose. Think
              before you show this outside the room.
            </p>
          )}
          <p className="wf-panel-note">
            A agree, U not sure, D disagree, S not for me to say. Consensus runs from 0, when half stand at
            either end, to 1, when all say the same.
          </p>
          <AgreementTable arrows={inOrder(arrows, order)} />
          <HowCounted />
          <EvidenceDialog
            isOpen={isCounting}
            onOpenChange={setCounting}
            sessionId={session.id}
            round={round}
          />
        </>
      )}
    </ScrollRegion>
  );
}

function AgreementTable({ arrows }: { readonly arrows: readonly ArrowAgreement[] }) {
  return (
    <ol className="wf-panel-agreement" aria-label="Arrows and what was answered">
      {arrows.map((arrow) => {
        const { asked, tally, class: name, consensus, dots } = arrow;
        return (
          <li key={asked.id}>
            <article className="wf-panel-step" aria-label={`Arrow ${asked.position + 1}`}>
              <header className="wf-panel-stepHead">
                <span className="wf-panel-number" aria-hidden>
                  {asked.position + 1}
                </span>
                <p className="wf-panel-statement">
                  <StatementWords text={asked.statement} />
                </p>
              </header>
              <div className="wf-panel-said">
                <strong className="wf-panel-class">{agreementWords[name]}</strong>
                <TallyStrip tally={tally} />
                <span className="wf-panel-figure">
                  {answeredIn(tally)} of {tally.people} answered
                </span>
                <span className="wf-panel-figure">Consensus {consensusWords(consensus)}</span>
                <span className="wf-panel-figure">
                  {dots} {dots === 1 ? 'dot' : 'dots'}
                </span>
              </div>
              <AgreementDetail arrow={arrow} />
            </article>
          </li>
        );
      })}
    </ol>
  );
}

function HowCounted() {
  return (
    <Disclosure title="How this is counted" headingLevel={3}>
      <p>
        Each person counts once, by the answer that holds in this round. “Not for me to say” is an answer, but
        none about the arrow. No share is said in per cent of fewer than ten people.
      </p>
      <p>
        Consensus is 1 when all who agreed, disagreed or were not sure say the same, and 0 when half stand at
        either end: Cns = 1 + Σ pᵢ log₂(1 − |xᵢ − μ| / d), with disagree, not sure and agree as 0, 1 and 2, μ
        their mean and d = 2. Tastle WJ, Wierman MJ (2007), Int J Approx Reason 45:531–545, doi
        10.1016/j.ijar.2006.06.024; the formula was checked in the documentation of two R packages, not in the
        paper itself. It is not said of one answer alone, and with few people it jumps with each.
      </p>
      <p>
        People tire, and what comes late is answered less carefully. The arrows are shuffled for each person,
        so that no arrow is always late; how often each was shown and answered, and at which place on average,
        stands with it.
      </p>
    </Disclosure>
  );
}
