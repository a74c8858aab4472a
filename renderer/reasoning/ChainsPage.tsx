import { useMemo } from 'react';
import { partsOnMap } from '#models/configurations/configurationRows.ts';
import { rippleChain } from '#models/reasoning/chains.ts';
import { configurationLoopSentence, configurationLoops } from '#models/reasoning/configurationLoops.ts';
import { type FeedbackLoops, feedbackLoops } from '#models/reasoning/feedbackLoops.ts';
import { loopSentence } from '#models/reasoning/loopSentence.ts';
import type { FoundRipple } from '#models/reasoning/ripples.ts';
import { showPath } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Map as MapIcon } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';

import { ChainPicture } from './ChainPicture.tsx';
import { RippleTable } from './RippleTable.tsx';

const kindWords = {
  reinforcing: '↻ Reinforcing',
  balancing: '⇄ Balancing',
  unclear: '? Unclear',
} as const;

/** How explanations lead on to each other, and where the theory leads back to itself. */
export function ChainsPage() {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const chain = useMemo(() => rippleChain(document, theoryId), [document, theoryId]);
  const found = useMemo(() => feedbackLoops(document, theoryId), [document, theoryId]);
  const isPlain = vocabulary === 'plain';
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-chains" role="region" aria-label="Chains and loops" tabIndex={0}>
      <section aria-label={isPlain ? 'Knock-ons' : 'Ripples'}>
        <h2 className="wf-chains-title">
          <WithHelp term="ripple">{isPlain ? 'Knock-ons' : 'Ripples'}</WithHelp>
        </h2>
        {chain.ripples.length === 0 ? (
          <p className="wf-quiet">
            {isPlain
              ? 'Nothing that happens in one explanation is a circumstance of another yet. Where the same box is both, they are joined here.'
              : 'No outcome of one configuration is a context or resource of another yet. Where the same element is both, the ripple is found and stands here.'}
          </p>
        ) : (
          <>
            <ChainPicture chain={chain} />
            <RippleTable ripples={chain.ripples} />
          </>
        )}
      </section>
      <Loops found={found} />
      <ConfigurationLoopList ripples={chain.ripples} />
    </div>
  );
}

function Loops({ found }: { readonly found: FeedbackLoops }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { loops, truncated } = found;
  return (
    <section aria-label={said('Feedback loops')}>
      <h2 className="wf-chains-title">
        <WithHelp term="loop">{said('Feedback loops')}</WithHelp>
      </h2>
      <p className="wf-quiet">
        {loops.length === 0
          ? 'Nothing in this theory leads back to itself.'
          : `${countWords(loops.length, 'loop')}${truncated ? ', the shortest; there may be more' : ''}. A loop reinforces itself when a change comes back as more of itself, and balances itself when it comes back as less.`}
      </p>
      <ol className="wf-loops">
        {loops.map((loop) => (
          <li key={loop.arrows.join(' ')} className="wf-card wf-loop">
            <p>
              <strong>{kindWords[loop.kind]}</strong>
            </p>
            <p>{loopSentence({ document, vocabulary }, loop)}</p>
            <Button icon={MapIcon} onPress={() => showPath(editor, [...loop.elements, ...loop.arrows])}>
              {`Show ${loop.label} on the map`}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Explanations that lead round to themselves; nothing when none does, for most theories have none. */
function ConfigurationLoopList({ ripples }: { readonly ripples: readonly FoundRipple[] }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { loops, truncated } = useMemo(() => configurationLoops(document, ripples), [document, ripples]);
  if (loops.length === 0) return null;
  const title = vocabulary === 'plain' ? 'Explanations that lead round' : 'Loops of configurations';
  return (
    <section aria-label={title}>
      <h2 className="wf-chains-title">{title}</h2>
      {truncated && <p className="wf-quiet">These are the shortest; there may be more.</p>}
      <ol className="wf-loops">
        {loops.map((loop) => (
          <li key={loop.configurations.join(' ')} className="wf-card wf-loop">
            <p>
              <strong>{kindWords[loop.kind]}</strong>
            </p>
            <p>{configurationLoopSentence({ document, vocabulary }, loop)}</p>
            <Button
              icon={MapIcon}
              onPress={() =>
                showPath(
                  editor,
                  loop.configurations.flatMap((id) => [...partsOnMap(document, id)]),
                )
              }
            >
              Show these on the map
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
