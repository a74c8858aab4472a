import { isMacKeyboard } from '#renderer/ui/accelerator.ts';
import { type ActionId, actionIds, actionOf } from '#shared/actions.ts';

/** The parts of a key press that decide which action it means. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What the system does itself while text is being edited. */
const nativeInText: ReadonlySet<ActionId> = new Set<ActionId>([
  'edit.undo',
  'edit.redo',
  'edit.cut',
  'edit.copy',
  'edit.paste',
  'edit.selectAll',
]);

/** True when the action must be left to the system while text is being edited. */
export function isNativeInText(id: ActionId): boolean {
  return nativeInText.has(id);
}

/** "CmdOrCtrl+Shift+Z" and a press of those keys become the same text. */
export function chordOfAccelerator(accelerator: string): string {
  const parts = accelerator.split('+');
  const key = (parts.at(-1) ?? '').toLowerCase();
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return [has('CmdOrCtrl') ? 'mod' : '', has('Shift') ? 'shift' : '', has('Alt') ? 'alt' : '', key].join(' ');
}

function chordOfPress(press: KeyPress, isMac: boolean): string {
  const isMod = isMac ? press.metaKey : press.ctrlKey;
  const key = press.key.toLowerCase();
  return [isMod ? 'mod' : '', press.shiftKey ? 'shift' : '', press.altKey ? 'alt' : '', key].join(' ');
}

const byChord = new Map<string, ActionId>();
const byMapKey = new Map<string, ActionId>();
for (const id of actionIds) {
  const { accelerator, mapKey } = actionOf(id);
  if (accelerator !== undefined) byChord.set(chordOfAccelerator(accelerator), id);
  if (mapKey !== undefined) byMapKey.set(mapKey.toLowerCase(), id);
}
// What people's hands expect besides: Ctrl+Y, Ctrl and + with its Shift, Backspace.
byChord.set('mod   y', 'edit.redo');
byChord.set('mod shift  +', 'view.zoomIn');
byChord.set('mod   +', 'view.zoomIn');
byMapKey.set('backspace', 'edit.delete');

/** The action whose accelerator was pressed, or null. */
export function actionOfChord(press: KeyPress, isMac = isMacKeyboard()): ActionId | null {
  return byChord.get(chordOfPress(press, isMac)) ?? null;
}

/** The action whose single key was pressed, without Ctrl, ⌘ or Alt; null when there is none. */
export function actionOfMapKey(press: KeyPress): ActionId | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  // Shift makes the ? of many keyboards, but a shifted letter is not that letter's key.
  if (press.shiftKey && /^\p{L}$/u.test(press.key)) return null;
  return byMapKey.get(press.key.toLowerCase()) ?? null;
}

/** True while the focus is where text is edited. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  // The editor of the sentences is in a shadow root: from outside its events come from the element that holds it.
  if (target.closest('[data-text-editor]') !== null) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'].includes(target.type)
  );
}

/** True where single keys act on the map: the map itself, or nothing in particular (WCAG 2.1.4). */
export function takesMapKeys(target: EventTarget | null): boolean {
  if (target === document.body || target === null) return true;
  return target instanceof Element && target.closest('[data-map-keys]') !== null && !isTextField(target);
}
