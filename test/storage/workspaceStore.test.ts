import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { integrityProblems } from '#models/integrity.ts';
import { createWorkspaceFile, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { seededRandom } from '../random/testEnv.ts';
import { type Place, failureOf, saveRandomCommands, temporaryPlace, valueOf } from './temporaryStore.ts';

let place: Place;
beforeEach(() => {
  place = temporaryPlace();
});
afterEach(() => place.remove());

describe('a workspace file', () => {
  it('after any random commands holds exactly the rows of the document, before and after reopening (P10)', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const path = place.pathOf(`random-${seed}.wherefore`);
      const store = valueOf(createWorkspaceFile(path, 'Test workspace', place.options));
      const document = saveRandomCommands(store, {
        count: 80,
        random: seededRandom(seed),
        env: place.options.env,
      });
      expect(valueOf(store.loadEverything())).toEqual(document);
      expect(integrityProblems(document)).toEqual([]);
      const digest = store.contentDigest();
      expect(store.revision()).toBe(80);
      store.close();
      const again = valueOf(openWorkspaceFile(path, place.options));
      expect(valueOf(again.loadEverything())).toEqual(document);
      expect(again.contentDigest()).toBe(digest);
      again.close();
    }
  });

  it('is never made over another file', () => {
    const path = place.pathOf('one.wherefore');
    valueOf(createWorkspaceFile(path, 'First', place.options)).close();
    expect(failureOf(createWorkspaceFile(path, 'Second', place.options)).code).toBe('storage/exists');
  });
});
