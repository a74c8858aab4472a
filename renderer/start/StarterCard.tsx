import { useId } from 'react';
import { Button as RacButton } from 'react-aria-components';

import { Button } from '#renderer/ui/Button.tsx';
import { FilePlus } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import type { StarterSummary } from '#shared/rpc/contract.ts';

/** What can be done with a starter; the first is the usual one. */
export type StarterAct = { readonly label: string; readonly run: (starter: StarterSummary) => void };

type CardProps = { readonly starter: StarterSummary; readonly acts: readonly StarterAct[] };

/** How large it is: boxes, arrows, and configurations where there are any. */
function figures({ elements, arrows, configurations }: StarterSummary): string {
  if (elements === 0) return 'Nothing in it yet';
  return [
    countWords(elements, 'box', 'boxes'),
    arrows === 0 ? 'no arrows' : countWords(arrows, 'arrow'),
    ...(configurations === 0 ? [] : [countWords(configurations, 'configuration')]),
  ].join(' · ');
}

function Face({ starter, titleId }: { readonly starter: StarterSummary; readonly titleId?: string }) {
  return (
    <>
      <span className="wf-starter-picture">
        {starter.thumbnail === '' ? (
          <FilePlus aria-hidden size={28} />
        ) : (
          // As an image, so that nothing in the drawing can run or load anything.
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(starter.thumbnail)}`} alt="" />
        )}
      </span>
      <span className="wf-starter-words">
        <span className="wf-starter-title" id={titleId}>
          {starter.title}
        </span>
        <span className="wf-starter-about">{starter.description}</span>
        <span className="wf-starter-figures">{figures(starter)}</span>
      </span>
    </>
  );
}

/** One starter of the gallery: its map drawn small, its title, a sentence and its size. One act: the whole card does it. */
export function StarterCard({ starter, acts }: CardProps) {
  const titleId = useId();
  const [act, ...others] = acts;
  if (act === undefined || others.length === 0) {
    return (
      <RacButton className="wf-starter" onPress={() => act?.run(starter)}>
        <Face starter={starter} />
      </RacButton>
    );
  }
  return (
    <article className="wf-starter wf-starter-acted" aria-labelledby={titleId}>
      <Face starter={starter} titleId={titleId} />
      <div className="wf-starter-acts">
        {acts.map(({ label, run }) => (
          <Button key={label} onPress={() => run(starter)}>
            {label}
            <span className="visuallyHidden">: {starter.title}</span>
          </Button>
        ))}
      </div>
    </article>
  );
}
