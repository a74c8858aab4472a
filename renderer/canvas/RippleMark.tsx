import { Waves } from '#renderer/ui/icons.ts';

import { useMapSession } from './mapStageContext.ts';
import { rippleWords } from './rippleWords.ts';
import './RippleMark.css';

/** Marks a box that one configuration brings about and another begins with; the box's name says it too. */
export function RippleMark({ elementId }: { readonly elementId: string }) {
  const words = useMapSession(({ model }) => (model === null ? '' : rippleWords(model, elementId)));
  if (words === '') return null;
  return (
    <span className="wf-card-ripple">
      <RippleGlyph />
    </span>
  );
}

/** The glyph alone, as the legend shows it. */
export function RippleGlyph() {
  return (
    <span className="wf-ripple" aria-hidden>
      <Waves size={12} strokeWidth={2} aria-hidden />
    </span>
  );
}
