import { describe, expect, it } from 'vitest';

import { actionItems, placeItems, theoryItems } from '#renderer/palette/paletteItems.ts';
import { type EditorState, initialState } from '#renderer/state/editorStore.ts';

import { Bench } from '../models/smallTheory.ts';

/** A window with two theories, the first of them open. */
function openWindow(isReadOnly = false): EditorState {
  const bench = new Bench();
  const theoryId = bench.theory('Walking group');
  bench.theory('Lunch club');
  const from = bench.element(theoryId, 'Referral presented', { plainLabel: 'Doctor suggests it' });
  const to = bench.element(theoryId, 'Café visits');
  bench.arrow(from, to);
  return {
    ...initialState,
    screen: 'workspace',
    theoryId,
    document: bench.document,
    workspace: {
      workspace: 'open_1',
      path: '/w.wherefore',
      fileName: 'w.wherefore',
      title: 'W',
      revision: 1,
      isReadOnly,
      readOnlyReason: '',
      heldBy: null,
      theories: [],
    },
  };
}

const labels = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label);

describe('palette', () => {
  it('finds actions by label, keyword or menu, those that start with the words first', () => {
    const state = openWindow();
    expect(labels(actionItems(state, 'new'))[0]).toMatch(/^New/);
    expect(labels(actionItems(state, 'auto layout'))).toEqual(['Tidy the map']);
    expect(labels(actionItems(state, 'gallery example'))).toEqual(['Add a starter theory…']);
    expect(actionItems(state, 'no such thing')).toEqual([]);
  });

  it('offers only what can be done now: nothing that changes a file open for reading', () => {
    const writing = labels(actionItems(openWindow(), ''));
    const reading = labels(actionItems(openWindow(true), ''));
    expect(writing).toContain('New box');
    expect(reading).not.toContain('New box');
    expect(reading).not.toContain('Import…');
    expect(reading).toContain('Save a copy…');
    expect(writing).not.toContain('Align left');
  });

  it('shows the keys of an action', () => {
    const [tidy] = actionItems(openWindow(), 'tidy');
    expect(tidy?.keys).toEqual(['CmdOrCtrl+Shift+L']);
  });

  it('finds boxes and arrows in either vocabulary, ignoring case and accents, boxes first', () => {
    const state = openWindow();
    expect(placeItems(state, 'cafe').map(({ section, label }) => [section, label])[0]).toEqual([
      'Boxes',
      'Café visits',
    ]);
    expect(placeItems(state, 'referral')[0]).toMatchObject({
      label: 'Doctor suggests it',
      detail: 'Referral presented',
    });
  });

  it('offers the other theories, never the one that is open', () => {
    expect(labels(theoryItems(openWindow(), ''))).toEqual(['Lunch club']);
    expect(theoryItems(openWindow(), 'walking')).toEqual([]);
  });
});
