import type { Answer, CommentKind } from '#models/entities/response.ts';
import { answerWords } from '#models/panel/tallyWords.ts';
import { commentKindWords } from '#renderer/panel/commentWords.ts';
import type { RoomView } from '#shared/room/roomContract.ts';

import { type Answering, give, ownOf } from './answering.ts';
import { button, element, showScreen } from './elements.ts';
import type { OwnAnswer } from './kept.ts';

const answers = ['agree', 'disagree', 'unsure', 'skip'] as const;
const commentKinds = Object.keys(commentKindWords) as readonly CommentKind[];

/** Why, and of what kind that is: asked once there is an answer to say it about. */
function commentFields(own: OwnAnswer | undefined, changed: () => void) {
  const comment = element('textarea', { id: 'comment', rows: '2', maxlength: '2000', change: changed });
  comment.value = own?.comment ?? '';
  const kind = element(
    'select',
    { id: 'kind', change: changed },
    element('option', { value: '' }, 'Just a comment'),
  );
  commentKinds.forEach((one) => kind.append(element('option', { value: one }, commentKindWords[one])));
  kind.value = own?.commentKind ?? '';
  const kindLine = element('div', {}, element('label', { for: 'kind' }, 'This is'), kind);
  const place = element(
    'div',
    {},
    element('label', { for: 'comment' }, 'Why? (if you like)'),
    comment,
    kindLine,
  );
  const show = (isChosen: boolean) => {
    place.hidden = !isChosen;
    kindLine.hidden = comment.value.trim() === '';
  };
  comment.addEventListener('input', () => show(true));
  return {
    place,
    show,
    said: () => ({
      comment: comment.value.trim(),
      commentKind: comment.value.trim() === '' || kind.value === '' ? null : (kind.value as CommentKind),
    }),
  };
}

function pictureOf({ picture }: RoomView['arrows'][number]): readonly Node[] {
  if (picture === '') return [];
  // As an image, so that nothing in the drawing can run; the words say the same.
  const src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  return [element('img', { src, alt: '' })];
}

/** One arrow: its words, its picture, four answers, and why, if somebody likes. */
export function arrowScreen(answering: Answering, arrowId: string): void {
  const view = answering.view();
  const index = view?.arrows.map(({ id }) => id).indexOf(arrowId) ?? -1;
  const arrow = view?.arrows[index];
  if (view === null || arrow === undefined) return answering.showOwn();
  const own = ownOf(answering, view, arrowId);
  let chosen: Answer = own?.answer ?? 'none';
  const comment = commentFields(own, () => record());
  const record = () => give(answering, view, { arrowId, answer: chosen, ...comment.said() });
  const step = (by: number) => {
    record();
    const to = view.arrows[index + by];
    if (to === undefined) answering.showOwn();
    else answering.showArrow(to.id);
  };
  const next = button('', () => step(1));
  const show = () => {
    choices.forEach((choice, place) =>
      choice.setAttribute('aria-pressed', String(answers[place] === chosen)),
    );
    comment.show(chosen !== 'none');
    next.textContent = chosen === 'none' ? 'Later' : 'Next';
    next.className = chosen === 'none' ? '' : 'main';
  };
  const choose = (answer: Answer) => {
    chosen = answer;
    record();
    show();
  };
  const choices = answers.map((answer) =>
    button(answerWords[answer], () => choose(answer), { class: 'answer' }),
  );
  const mine = button('My answers', () => {
    if (chosen !== 'none') record();
    answering.showOwn();
  });
  show();
  showScreen(
    element('p', { class: 'quiet' }, `Arrow ${index + 1} of ${view.arrows.length}`),
    element('h1', {}, 'Do you agree with where this arrow goes?'),
    element('p', { class: 'statement' }, arrow.statement),
    ...pictureOf(arrow),
    element('div', { role: 'group', 'aria-label': 'Your answer', class: 'answers' }, ...choices),
    comment.place,
    element('div', { class: 'steps' }, ...(index === 0 ? [] : [button('Back', () => step(-1))]), mine, next),
  );
  return undefined;
}
