import { button, element, showScreen } from './elements.ts';
import { type Kept, forget } from './kept.ts';
import type { Outbox } from './outbox.ts';

/** Takes the answers off the phone, for one that is lent or shared; not before they have arrived. */
export function showFinished(
  { kept, outbox }: { readonly kept: Kept; readonly outbox: Outbox },
  back: () => void,
): void {
  const waiting = outbox.waiting();
  const words =
    waiting > 0
      ? `Wait a moment: ${waiting} of the things you said have not arrived yet.`
      : 'They have arrived, and whoever runs the session keeps them. Whoever takes this phone next does not see them. You cannot change them afterwards.';
  const take = () => {
    forget(kept);
    location.reload();
  };
  showScreen(
    element('h1', {}, 'Take your answers off this phone?'),
    element('p', {}, words),
    element(
      'div',
      { class: 'steps' },
      button('Back', back),
      ...(waiting > 0 ? [] : [button('Take them off', take, { class: 'main' })]),
    ),
  );
}
