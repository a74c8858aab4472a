import { useState } from 'react';

import type { Check } from '#models/checks/check.ts';
import { type Finding, findingKey } from '#models/checks/runChecks.ts';
import { LazyDisclosure } from '#renderer/inspector/LazyDisclosure.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';
import { checkTerms } from '#renderer/terms/checkTerms.ts';

import { FindingCard } from './FindingCard.tsx';
import { switchCheck } from './findingActions.ts';

const STEP = 25;

/** All that one check asks: its question, where it is asked, why, and whether to ask it at all. */
export function CheckGroup({
  check,
  findings,
  isOpenAtFirst,
}: {
  readonly check: Check;
  readonly findings: readonly Finding[];
  readonly isOpenAtFirst: boolean;
}) {
  const said = useSaid();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [most, setMost] = useState(STEP);
  // The questions of a check differ only where what is missing does: then each is said where it belongs.
  const questions = new Set(findings.map(({ question }) => question));
  const asked = said([...questions].join(' '));
  const term = checkTerms[check.id];
  return (
    <LazyDisclosure
      title={check.title[vocabulary]}
      summary={<span className="wf-quiet">{findings.length}</span>}
      isOpenAtFirst={isOpenAtFirst}
    >
      {() => (
        <div className="wf-stack">
          <p className="wf-checkGroup-question">
            {term === undefined ? asked : <WithHelp term={term}>{asked}</WithHelp>}
          </p>
          <ul className="wf-questions">
            {findings.slice(0, most).map((finding) => (
              <FindingCard key={findingKey(finding.rule, finding.targets)} finding={finding} />
            ))}
          </ul>
          {findings.length > most && (
            <Button variant="quiet" onPress={() => setMost(most + STEP)}>
              {`Show ${Math.min(STEP, findings.length - most)} more of ${findings.length}`}
            </Button>
          )}
          <WhyAsked check={check} />
        </div>
      )}
    </LazyDisclosure>
  );
}

/** Why anybody would ask, where the question comes from, and the switch of the check. */
export function WhyAsked({ check }: { readonly check: Check }) {
  const said = useSaid();
  return (
    <Disclosure title="Why this is asked" headingLevel={4}>
      <div className="wf-stack">
        <p>{said(check.why)}</p>
        <p className="wf-quiet">
          {check.id} · Source: <cite>{check.source}</cite>
        </p>
        <CheckSwitch check={check} isOn />
      </div>
    </Disclosure>
  );
}

/** Switches a check on or off for the open theory. */
export function CheckSwitch({ check, isOn }: { readonly check: Check; readonly isOn: boolean }) {
  const said = useSaid();
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <Switch
      isSelected={isOn}
      isDisabled={isReadOnly}
      onChange={() => switchCheck(editor, check.id)}
      {...(isOn ? {} : { description: said(check.why) })}
    >
      {isOn ? 'Ask this of this theory' : check.title[vocabulary]}
    </Switch>
  );
}
