import { Button as RacButton } from 'react-aria-components';

import { FilePlus } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import type { StarterSummary } from '#shared/rpc/contract.ts';

/** How large it is: boxes, arrows, and configurations where there are any. */
function figures({ elements, arrows, configurations }: StarterSummary): string {
  if (elements === 0) return 'Nothing in it yet';
  return [
    countWords(elements, 'box', 'boxes'),
    arrows === 0 ? 'no arrows' : countWords(arrows, 'arrow'),
    ...(configurations === 0 ? [] : [countWords(configurations, 'configuration')]),
  ].join(' · ');
}

/** One starter of the gallery: its map drawn small, its title, a sentence and its size. */
export function StarterCard({
  starter,
  onChoose,
}: {
  readonly starter: StarterSummary;
  readonly onChoose: (starter: StarterSummary) => void;
}) {
  return (
    <RacButton className="wf-starter" onPress={() => onChoose(starter)}>
      <span className="wf-starter-picture">
        {starter.thumbnail === '' ? (
          <FilePlus aria-hidden size={28} />
        ) : (
          // As an image, so that nothing in the drawing can run or load anything.
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(starter.thumbnail)}`} alt="" />
        )}
      </span>
      <span className="wf-starter-words">
        <span className="wf-starter-title">{starter.title}</span>
        <span className="wf-starter-about">{starter.description}</span>
        <span className="wf-starter-figures">{figures(starter)}</span>
      </span>
    </RacButton>
  );
}
