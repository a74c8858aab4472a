import { answerWords } from '#models/panel/tallyWords.ts';
import type { RoomView, Said } from '#shared/room/roomContract.ts';

import { button, element, sayStatus, showScreen } from './elements.ts';
import { type Kept, type OwnAnswer, keep, ownPart, randomId } from './kept.ts';
import { showFinished } from './finishedScreen.ts';
import type { Outbox } from './outbox.ts';

/** What the screens of somebody who answers work with. */
export type Answering = {
  readonly kept: Kept;
  readonly outbox: Outbox;
  readonly view: () => RoomView | null;
};

type Given = 'agree' | 'disagree' | 'unsure' | 'skip' | 'none';
const answers = ['agree', 'disagree', 'unsure', 'skip'] as const;

function ownOf({ kept }: Answering, view: RoomView, arrowId: string): OwnAnswer | undefined {
  return ownPart(kept).answers[`${view.round} ${arrowId}`];
}

/** Keeps an answer on the phone and sends it; the same again is not sent. */
function give(
  answering: Answering,
  view: RoomView,
  given: { arrowId: string; answer: Given; comment: string },
): void {
  const { kept, outbox } = answering;
  const before = ownOf(answering, view, given.arrowId);
  const isSame = before !== undefined && before.answer === given.answer && before.comment === given.comment;
  if (isSame || (before !== undefined && given.answer === 'none')) return;
  const { arrowId, answer, comment } = given;
  ownPart(kept).answers[`${view.round} ${arrowId}`] = { answer, comment };
  keep(kept);
  const said: Said = {
    kind: 'answer',
    id: randomId('response_'),
    askedArrowId: arrowId,
    round: view.round,
    answer,
    comment,
    commentKind: null,
  };
  outbox.add(said);
}

/** One arrow: its words, its picture, four answers, and why, if somebody likes. */
export function showArrow(answering: Answering, arrowId: string): void {
  const view = answering.view();
  if (view === null) return;
  const index = view.arrows.map(({ id }) => id).indexOf(arrowId);
  const arrow = view.arrows[index];
  if (arrow === undefined) return;
  const own = ownOf(answering, view, arrowId);
  const comment = element('textarea', { id: 'comment', rows: '2', maxlength: '2000' });
  comment.value = own?.comment ?? '';
  let chosen: Given = (own?.answer as Given | undefined) ?? 'none';
  const record = () => {
    if (chosen !== 'none') give(answering, view, { arrowId, answer: chosen, comment: comment.value.trim() });
  };
  comment.addEventListener('change', record);
  const next = button(chosen === 'none' ? 'Later' : 'Next', () => leave(1), { class: 'main' });
  const choices = answers.map((answer) =>
    button(
      answerWords[answer],
      () => {
        chosen = answer;
        record();
        choices.forEach((choice, place) => {
          choice.setAttribute('aria-pressed', String(answers[place] === answer));
        });
        next.textContent = 'Next';
      },
      { class: 'answer', 'aria-pressed': String(chosen === answer) },
    ),
  );
  const leave = (by: number) => {
    if (chosen === 'none') give(answering, view, { arrowId, answer: 'none', comment: '' });
    else record();
    const to = view.arrows[index + by];
    if (to === undefined) showOwn(answering);
    else showArrow(answering, to.id);
  };
  const picture =
    arrow.picture === ''
      ? []
      : [
          element('img', {
            src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(arrow.picture)}`,
            alt: '',
          }),
        ];
  showScreen(
    element('p', { class: 'quiet' }, `Arrow ${index + 1} of ${view.arrows.length}`),
    element('h1', {}, 'Do you agree with where this arrow goes?'),
    element('p', { class: 'statement' }, arrow.statement),
    ...picture,
    element('div', { role: 'group', 'aria-label': 'Your answer', class: 'answers' }, ...choices),
    element('label', { for: 'comment' }, 'Why? (if you like)'),
    comment,
    element(
      'div',
      { class: 'steps' },
      ...(index === 0 ? [] : [button('Back', () => leave(-1))]),
      button('My answers', () => {
        record();
        showOwn(answering);
      }),
      next,
    ),
  );
}

function spent({ kept }: Answering): number {
  const { dots } = ownPart(kept);
  return Object.keys(dots).reduce((sum, id) => sum + (dots[id] ?? 0), 0);
}

function place(answering: Answering, arrowId: string, dots: number): void {
  ownPart(answering.kept).dots[arrowId] = dots;
  keep(answering.kept);
  answering.outbox.add({ kind: 'dots', id: randomId('dots_'), askedArrowId: arrowId, dots });
  showOwn(answering, arrowId);
}

function ownItem(
  answering: Answering,
  view: RoomView,
  { id, statement }: RoomView['arrows'][number],
  number: number,
) {
  const own = ownOf(answering, view, id);
  const isAnswered = own !== undefined && own.answer !== 'none';
  const dots = ownPart(answering.kept).dots[id] ?? 0;
  return element(
    'li',
    { id: `own-${id}` },
    element('p', {}, statement),
    element(
      'div',
      { class: 'line' },
      element('strong', {}, isAnswered ? answerWords[own.answer as Given] : 'Not answered'),
      button(isAnswered ? 'Change' : 'Answer', () => showArrow(answering, id), {
        'aria-label': `${isAnswered ? 'Change' : 'Answer'} arrow ${number}`,
      }),
    ),
    element(
      'div',
      { class: 'line' },
      element('span', {}, `Dots: ${dots}`),
      button('−', () => place(answering, id, dots - 1), {
        'aria-label': `One dot less on arrow ${number}`,
        disabled: dots === 0,
      }),
      button('+', () => place(answering, id, dots + 1), {
        'aria-label': `One dot more on arrow ${number}`,
        disabled: spent(answering) >= view.dots,
      }),
    ),
  );
}

/** All of one's own answers, each to be changed, the dots, and what is missing. */
export function showOwn(answering: Answering, stayAt = ''): void {
  const view = answering.view();
  if (view === null) return;
  const answered = view.arrows.filter(({ id }) => {
    const own = ownOf(answering, view, id);
    return own !== undefined && own.answer !== 'none';
  }).length;
  const missing = element('textarea', { id: 'missing', rows: '3', maxlength: '2000' });
  const send = () => {
    const words = missing.value.trim();
    if (words === '') return;
    answering.outbox.add({ kind: 'missing', id: randomId('suggestion_'), words });
    missing.value = '';
    sayStatus('Thank you: it is in the tray.');
  };
  showScreen(
    element('h1', {}, 'Your answers'),
    element('p', {}, `${answered} of ${view.arrows.length} answered. You can change any of them.`),
    element(
      'p',
      {},
      `What matters most? You have ${view.dots} dots to put on arrows. ${view.dots - spent(answering)} left.`,
    ),
    element('ol', {}, ...view.arrows.map((arrow, index) => ownItem(answering, view, arrow, index + 1))),
    element('label', { for: 'missing' }, 'What is missing? In your words'),
    missing,
    button('Send it', send),
    element(
      'p',
      {},
      button('I am finished with this phone…', () => showFinished(answering, () => showOwn(answering))),
    ),
  );
  // After a dot the list is made anew: one stays where one was.
  if (stayAt !== '') document.getElementById(`own-${stayAt}`)?.querySelector('button')?.focus();
}
