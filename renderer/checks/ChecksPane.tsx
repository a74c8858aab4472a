import type { Severity } from '#models/checks/check.ts';
import { checkOf, checks, switchedOn } from '#models/checks/registry.ts';
import type { Finding, SetAside } from '#models/checks/runChecks.ts';
import { focusInspector } from '#renderer/actions/panes.ts';
import { LazyDisclosure } from '#renderer/inspector/LazyDisclosure.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { CircleCheck } from '#renderer/ui/icons.ts';
import { PanelHeader } from '#renderer/ui/PanelHeader.tsx';
import { countWords } from '#models/words/countWords.ts';
import { whenWords } from '#renderer/words/frameWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { CheckGroup, CheckSwitch } from './CheckGroup.tsx';
import { askAbout, useChecks } from './checksDesk.ts';
import { bringBack } from './findingActions.ts';
import { severityLooks } from './severityWords.ts';
import './checks.css';

/** The questions the checks raise about the open theory, what was set aside, and what more could be asked. */
export function ChecksPane() {
  const editor = useEditor();
  const isKnown = useChecks((state) => state.isKnown);
  const aboutId = useChecks((state) => state.aboutId);
  const { findings, dismissed } = useChecks(({ answer }) => answer);
  const asked = aboutId === null ? findings : findings.filter(({ targets }) => targets.includes(aboutId));
  return (
    <section className="wf-inspector-body" aria-label="Questions">
      <PanelHeader
        title="Questions to consider"
        onClose={() => {
          editor.store.setState({ sidePane: 'inspector' });
          requestAnimationFrame(focusInspector);
        }}
      />
      <div className="wf-inspector-scroll">
        {aboutId === null ? (
          <p className="wf-quiet">
            They ask; nothing is forbidden. What is no question for you can be set aside.
          </p>
        ) : (
          <About id={aboutId} count={asked.length} />
        )}
        {isKnown && asked.length === 0 && (
          <EmptyState title="Nothing to ask just now" icon={CircleCheck} headingLevel={3}>
            More checks can be switched on below.
          </EmptyState>
        )}
        <Severities findings={asked} isOpenAtFirst={aboutId !== null} />
        <div className="wf-inspector-sections">
          {dismissed.length > 0 && <SetAsideList dismissed={dismissed} />}
          <AskMore />
        </div>
      </div>
    </section>
  );
}

function About({ id, count }: { readonly id: string; readonly count: number }) {
  const said = useSaid();
  const editor = useEditor();
  const noun = useEditorState(({ document }) => {
    if (document.arrows.has(id as never)) return 'arrow';
    return document.elements.has(id as never) ? 'box' : 'configuration';
  });
  return (
    <div className="wf-row">
      <p className="wf-row-words">{said(`${countWords(count, 'question')} about one ${noun}.`)}</p>
      <Button
        onPress={() => {
          askAbout(editor, null);
          focusInspector();
        }}
      >
        Show all questions
      </Button>
    </div>
  );
}

const order: readonly Severity[] = ['error', 'warning', 'hint'];

function Severities({
  findings,
  isOpenAtFirst,
}: {
  readonly findings: readonly Finding[];
  readonly isOpenAtFirst: boolean;
}) {
  const bySeverity = Map.groupBy(findings, ({ severity }) => severity);
  return order.map((severity) => {
    const own = bySeverity.get(severity) ?? [];
    if (own.length === 0) return null;
    const { title, icon: Glyph } = severityLooks[severity];
    const titleId = `wf-severity-${severity}`;
    return (
      <section key={severity} className="wf-severity" aria-labelledby={titleId}>
        <h3 id={titleId} className={`wf-severity-title wf-severity-title--${severity}`}>
          <Glyph size={16} strokeWidth={1.75} aria-hidden />
          {`${title} (${own.length})`}
        </h3>
        {[...Map.groupBy(own, ({ rule }) => rule)].map(([rule, ofRule]) => {
          const check = checkOf(rule);
          return (
            check !== undefined && (
              <CheckGroup key={rule} check={check} findings={ofRule} isOpenAtFirst={isOpenAtFirst} />
            )
          );
        })}
      </section>
    );
  });
}

function SetAsideList({ dismissed }: { readonly dismissed: readonly SetAside[] }) {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <LazyDisclosure title="Set aside" summary={<span className="wf-quiet">{dismissed.length}</span>}>
      {() => (
        <ul className="wf-questions">
          {dismissed.map(({ finding, dismissal }) => (
            <li key={dismissal.id} className="wf-question">
              <p className="wf-question-words">{said(finding.message)}</p>
              <p className="wf-question-reason">{dismissal.reason}</p>
              <p className="wf-quiet">
                {[dismissal.contributor, whenWords(dismissal.dismissedAt, editor.env.now())]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              <div className="wf-question-acts">
                <Button
                  variant="quiet"
                  isDisabled={isReadOnly}
                  aria-label={`Bring back: ${said(finding.message)}`}
                  onPress={() => bringBack(editor, dismissal.id)}
                >
                  Bring back
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </LazyDisclosure>
  );
}

function AskMore() {
  const switched = useEditorState(
    ({ document, theoryId }) => document.theories.get((theoryId ?? '') as never)?.switchedChecks ?? '',
  );
  const on = switchedOn(switched);
  const off = checks.filter(({ id }) => !on.has(id));
  if (off.length === 0) return null;
  return (
    <LazyDisclosure title="Ask more" summary={<span className="wf-quiet">{off.length}</span>}>
      {() => (
        <div className="wf-stack">
          {off.map((check) => (
            <CheckSwitch key={check.id} check={check} isOn={false} />
          ))}
        </div>
      )}
    </LazyDisclosure>
  );
}
