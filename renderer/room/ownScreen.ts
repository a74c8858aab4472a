import { answerWords } from '#models/panel/tallyWords.ts';
import type { RoomView } from '#shared/room/roomContract.ts';

import { type Answering, isAnswered, openArrows, ownOf } from './answering.ts';
import { button, element, sayStatus, showScreen } from './elements.ts';
import { showFinished } from './finishedScreen.ts';
import { keep, ownPart, randomId } from './kept.ts';

function spent({ kept }: Answering): number {
  const { dots } = ownPart(kept);
  return Object.keys(dots).reduce((sum, id) => sum + (dots[id] ?? 0), 0);
}

/** Puts a dot more or less on an arrow; the list is made anew, and one stays at the button one pressed. */
function place(answering: Answering, arrowId: string, by: 1 | -1): void {
  const { dots: all } = ownPart(answering.kept);
  const dots = (all[arrowId] ?? 0) + by;
  all[arrowId] = dots;
  keep(answering.kept);
  answering.outbox.add({ kind: 'dots', id: randomId('dots_'), askedArrowId: arrowId, dots });
  answering.showOwn(`${by > 0 ? 'more' : 'less'}-${arrowId}`);
}

function dotsLine(
  answering: Answering,
  view: RoomView,
  { id, number }: { readonly id: string; readonly number: number },
) {
  const dots = ownPart(answering.kept).dots[id] ?? 0;
  return element(
    'div',
    { class: 'line', role: 'group', 'aria-label': `Dots on arrow ${number}` },
    element('span', {}, `Dots: ${dots}`),
    button('−', () => place(answering, id, -1), {
      id: `less-${id}`,
      'aria-label': `One dot less on arrow ${number}`,
      disabled: dots === 0,
    }),
    button('+', () => place(answering, id, 1), {
      id: `more-${id}`,
      'aria-label': `One dot more on arrow ${number}`,
      disabled: spent(answering) >= view.dots,
    }),
  );
}

function ownItem(
  answering: Answering,
  view: RoomView,
  { id, statement, number }: RoomView['arrows'][number] & { readonly number: number },
) {
  const own = ownOf(answering, view, id);
  const act = isAnswered(own) ? 'Change' : 'Answer';
  const comment = own?.comment ?? '';
  return element(
    'li',
    {},
    element('p', {}, statement),
    ...(comment === '' ? [] : [element('p', { class: 'quiet' }, `“${comment}”`)]),
    element(
      'div',
      { class: 'line' },
      element(
        'strong',
        {},
        own === undefined || own.answer === 'none' ? 'Not answered' : answerWords[own.answer],
      ),
      button(act, () => answering.showArrow(id), { 'aria-label': `${act} arrow ${number}` }),
    ),
    dotsLine(answering, view, { id, number }),
  );
}

/** What is missing, in people's own words. */
function missingForm({ outbox }: Answering) {
  const missing = element('textarea', { id: 'missing', rows: '3', maxlength: '2000' });
  const send = () => {
    const words = missing.value.trim();
    if (words === '') {
      sayStatus('Write first what is missing.');
      missing.focus();
      return;
    }
    outbox.add({ kind: 'missing', id: randomId('suggestion_'), words });
    missing.value = '';
    sayStatus('Thank you. Whoever runs the session reads it.');
  };
  return element(
    'div',
    {},
    element('label', { for: 'missing' }, 'What is missing? In your words'),
    missing,
    element('div', { class: 'steps' }, button('Send it', send)),
  );
}

/** Gives the focus back to a button; where that can no longer be pressed, to the one beside it. */
function focusAgain(id: string): void {
  const button = document.getElementById(id);
  const isOff = button instanceof HTMLButtonElement && button.disabled;
  const target = isOff ? button.parentElement?.querySelector('button:not(:disabled)') : button;
  if (target instanceof HTMLElement) target.focus();
}

/** All of one's own answers, each to be changed, the dots, and what is missing. */
export function ownScreen(answering: Answering, focusId = ''): void {
  const view = answering.view();
  if (view === null) return;
  const open = openArrows(answering, view);
  const [first] = open;
  const goOn =
    first === undefined
      ? []
      : [
          button(`Go on with the other ${open.length}`, () => answering.showArrow(first.id), {
            class: 'main',
          }),
        ];
  const { arrows, dots } = view;
  const finished = () => showFinished(answering, () => answering.showOwn());
  showScreen(
    element('h1', {}, 'Your answers'),
    element(
      'p',
      {},
      `${arrows.length - open.length} of ${arrows.length} answered. You can change any of them.`,
    ),
    ...goOn,
    element(
      'p',
      {},
      `What matters most? You have ${dots} dots to put on arrows; several may go on one. ${dots - spent(answering)} left.`,
    ),
    element(
      'ol',
      {},
      ...arrows.map((arrow, index) => ownItem(answering, view, { ...arrow, number: index + 1 })),
    ),
    missingForm(answering),
    element('p', {}, button('I am finished with this phone…', finished)),
  );
  focusAgain(focusId);
}
