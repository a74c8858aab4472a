import { describe, expect, it } from 'vitest';

import { bindings } from '#renderer/actions/bindings.ts';
import {
  actionOfChord,
  actionOfMapKey,
  chordOfAccelerator,
  isNativeInText,
} from '#renderer/actions/keyboard.ts';
import { initialState } from '#renderer/state/editorStore.ts';
import { isAvailable } from '#renderer/actions/perform.ts';
import { actionIds, actionOf } from '#shared/actions.ts';

const nothingHeld = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('actions', () => {
  it('every action of the list is bound to a function, and nothing else is', () => {
    expect(Object.keys(bindings).sort()).toEqual([...actionIds].sort());
    for (const id of actionIds) expect(typeof bindings[id].run).toBe('function');
  });

  it('no two actions share a key', () => {
    const chords = actionIds.flatMap((id) => {
      const { accelerator } = actionOf(id);
      return accelerator === undefined ? [] : [chordOfAccelerator(accelerator)];
    });
    const mapKeys = actionIds.flatMap((id) => actionOf(id).mapKey?.toLowerCase() ?? []);
    expect(chords.length).toBeGreaterThan(15);
    expect(mapKeys.length).toBeGreaterThan(8);
    expect(new Set(chords).size).toBe(chords.length);
    expect(new Set(mapKeys).size).toBe(mapKeys.length);
  });

  it('every accelerator and map key leads to its action', () => {
    for (const id of actionIds) {
      const { accelerator, mapKey } = actionOf(id);
      if (accelerator !== undefined) {
        const parts = accelerator.split('+');
        const press = {
          ...nothingHeld,
          key: parts.at(-1) ?? '',
          ctrlKey: parts.includes('CmdOrCtrl'),
          shiftKey: parts.includes('Shift'),
          altKey: parts.includes('Alt'),
        };
        expect(actionOfChord(press, false)).toBe(id);
        expect(actionOfChord({ ...press, ctrlKey: false, metaKey: press.ctrlKey }, true)).toBe(id);
      }
      if (mapKey !== undefined) expect(actionOfMapKey({ ...nothingHeld, key: mapKey })).toBe(id);
    }
  });

  it('single keys mean nothing while Ctrl, ⌘ or Alt is held, and a letter nothing with Shift', () => {
    expect(actionOfMapKey({ ...nothingHeld, key: 'n' })).toBe('insert.element');
    expect(actionOfMapKey({ ...nothingHeld, key: 'n', ctrlKey: true })).toBeNull();
    expect(actionOfMapKey({ ...nothingHeld, key: 'n', altKey: true })).toBeNull();
    expect(actionOfMapKey({ ...nothingHeld, key: 'N', shiftKey: true })).toBeNull();
    expect(actionOfMapKey({ ...nothingHeld, key: '?', shiftKey: true })).toBe('help.keys');
  });

  it('undo, redo, cut, copy, paste and select all stay the system’s own while text is edited', () => {
    expect(actionIds.filter(isNativeInText)).toEqual([
      'edit.undo',
      'edit.redo',
      'edit.cut',
      'edit.copy',
      'edit.paste',
      'edit.selectAll',
    ]);
  });

  it('with nothing open only what makes sense there is available', () => {
    const available = actionIds.filter((id) => isAvailable(id, { ...initialState, screen: 'start' }));
    expect(available).toEqual([
      'workspace.new',
      'workspace.open',
      'studies.show',
      'view.palette',
      'view.theme',
      'view.vocabulary',
      'help.terms',
      'help.tour',
      'help.keys',
    ]);
  });
});
