import type { RoomView } from '#shared/room/roomContract.ts';

import { button, element, sayStatus, showScreen } from './elements.ts';
import { type Answering, openArrows } from './answering.ts';
import { arrowScreen } from './arrowScreen.ts';
import { keep, readKept } from './kept.ts';
import { Outbox } from './outbox.ts';
import { ownScreen } from './ownScreen.ts';

const LOOK_AGAIN_MS = 15_000;

const kept = readKept();
let view: RoomView | null = null;

const outbox = new Outbox(kept, {
  progress: (waiting, isCutOff) => {
    if (waiting === 0) sayStatus('Everything you said has arrived.');
    else
      sayStatus(
        isCutOff
          ? `${waiting} waiting: the room cannot be reached just now. They are kept on this phone and sent by themselves.`
          : `Sending ${waiting}…`,
      );
  },
  refused: (why) => sayStatus(why),
  unknown: () => void showJoin('The session was opened anew. Type the code again; your answers are kept.'),
  round: (round) => {
    if (view !== null && round !== view.round) void look();
  },
});

const answering: Answering = {
  kept,
  outbox,
  view: () => view,
  showArrow: (arrowId) => arrowScreen(answering, arrowId),
  showOwn: (focusId) => ownScreen(answering, focusId),
};

async function json(address: string, init: RequestInit = {}): Promise<{ status: number; value: unknown }> {
  const response = await fetch(address, init);
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, value: isJson ? ((await response.json()) as unknown) : null };
}

/** Asks what there is to answer; joins first where the token is not known. */
async function look(): Promise<void> {
  if (kept.token === '') return showJoin('');
  const { status, value } = await json('/arrows', { headers: { authorization: `Bearer ${kept.token}` } });
  if (status === 401) {
    kept.token = '';
    keep(kept);
    return showJoin('');
  }
  if (status !== 200) throw new Error(String(status));
  const next = value as RoomView;
  const before = view;
  view = next;
  document.title = next.title;
  kept.sessionId = next.sessionId;
  keep(kept);
  outbox.send();
  const open = openArrows(answering, next);
  if (before === null || before.round !== next.round) {
    // What is being typed belongs to the round before.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (before !== null) sayStatus(`Round ${next.round} is open: you can answer again.`);
    if (open[0] === undefined) answering.showOwn();
    else answering.showArrow(open[0].id);
    // Whoever is in the middle of an arrow stays there.
  } else if (before.arrows.length !== next.arrows.length)
    sayStatus(`There are ${next.arrows.length} arrows now, ${open.length} of them still to be answered.`);
  return undefined;
}

type About = { readonly title: string; readonly groups: readonly string[] };

async function showJoin(why: string): Promise<void> {
  const { value } = await json('/about');
  const { title, groups } = value as About;
  const code = element('input', {
    id: 'code',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: '10',
    required: true,
  });
  code.value = /^#c=(\d{6})$/.exec(location.hash)?.[1] ?? '';
  const name = element('input', { id: 'name', maxlength: '100', autocomplete: 'off' });
  const group = element('select', { id: 'group' }, element('option', { value: '' }, 'Not said'));
  groups.forEach((one) => group.append(element('option', { value: one }, one)));
  const problem = element('p', { role: 'alert', class: 'problem' }, why);
  const form = element(
    'form',
    {
      submit: (event) => {
        event.preventDefault();
        void join({ code: code.value, name: name.value.trim(), group: group.value }, problem);
      },
    },
    element('h1', {}, title),
    element(
      'p',
      {},
      'You will see arrows one at a time and say whether you agree with where they go. The room is shown how many agree, never who. Whoever runs the session can find your answers by the name you give; you need not give one.',
    ),
    problem,
    element('label', { for: 'code' }, 'Code, six digits'),
    code,
    element('label', { for: 'name' }, 'A name to be called by (if you like)'),
    name,
    ...(groups.length === 0 ? [] : [element('label', { for: 'group' }, 'I am (if you like)'), group]),
    element('button', { type: 'submit', class: 'main' }, 'Join'),
  );
  showScreen(form);
}

async function join(
  given: { readonly code: string; readonly name: string; readonly group: string },
  problem: HTMLElement,
): Promise<void> {
  problem.textContent = '';
  try {
    const { status, value } = await json('/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wherefore-room': '1' },
      body: JSON.stringify({ ...given, device: kept.device }),
    });
    const answer = value as { token?: string; error?: string } | null;
    if (status === 200 && answer !== null && answer.token !== undefined) {
      kept.token = answer.token;
      // Which session it is, is not known before it is looked at: nothing is sent until then.
      kept.sessionId = '';
      keep(kept);
      // The code is not left where somebody else could read it later.
      history.replaceState(null, '', location.pathname);
      await look();
    } else problem.textContent = answer?.error ?? 'That did not work. Wait a moment, then try again.';
  } catch {
    problem.textContent =
      'The room cannot be reached just now. Check that this phone is on the room’s network.';
  }
}

async function start(): Promise<void> {
  try {
    await look();
  } catch {
    showScreen(
      element('h1', {}, 'The room cannot be reached'),
      element(
        'p',
        {},
        'Check that this phone is on the room’s network, and that the session is still open. What you answered is kept on this phone.',
      ),
      button('Try again', () => void start(), { class: 'main' }),
    );
  }
}

void start();
setInterval(() => {
  outbox.send();
  if (view !== null) look().catch(() => undefined);
}, LOOK_AGAIN_MS);
window.addEventListener('online', () => outbox.send());
