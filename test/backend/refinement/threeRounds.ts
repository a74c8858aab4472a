import { type Decision, mergeInput } from '#models/compare/decisions.ts';
import { type Comparison, compareTheories } from '#models/compare/comparison.ts';
import type { CommandName } from '#models/commands/registry.ts';
import type { Document, IdOf } from '#models/document.ts';
import { beginningSide } from '#backend/beginningSide.ts';
import { noteInput } from '#models/refinement/noteInput.ts';
import { type RefinementStory, refinementStory } from '#models/refinement/story.ts';
import { type InputOf, runCommand } from '#models/runCommand.ts';
import { starters } from '#models/starters/catalogue.ts';

import { snapshotOf } from '../../random/comparingInputs.ts';
import { testEnv } from '../../random/testEnv.ts';
import { documentOf } from '../../models/starters/starterDocument.ts';

const DAY = 86_400_000;

/** A starter that is refined in three rounds, as people would: by two merges and by ordinary work with reasons. */
export class ThreeRounds {
  document: Document;
  readonly env = testEnv(7);
  readonly theoryId: IdOf<'theories'>;
  readonly sourceIds: readonly IdOf<'sources'>[];

  constructor() {
    const starter = starters.find(({ id }) => id === 'social-prescribing-pathway');
    if (starter === undefined) throw new Error('There is no such starter.');
    this.document = documentOf(starter);
    const [theoryId] = this.document.theories.keys();
    if (theoryId === undefined) throw new Error('The starter has no theory.');
    this.theoryId = theoryId;
    this.sourceIds = [...this.document.sources.keys()].slice(0, 2);
    this.run('theories.change', { ids: [theoryId], fields: { kind: 'refined' } });
  }

  run<Name extends CommandName>(name: Name, input: InputOf<Name>): void {
    const result = runCommand(this.document, name, input, this.env);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    this.document = result.value.document;
  }

  later(days: number): void {
    this.env.advance(days * DAY);
  }

  snapshot(name: string, kind: 'version' | 'initial'): void {
    const { theoryId } = this;
    this.run('snapshots.add', { theoryId, ...snapshotOf(this.document, theoryId, kind), name });
  }

  /** Another site's version of the theory as it is now. */
  copy(title: string): IdOf<'theories'> {
    const before = new Set(this.document.theories.keys());
    this.run('theories.copy', { id: this.theoryId, title });
    const made = [...this.document.theories.keys()].find((id) => !before.has(id));
    if (made === undefined) throw new Error('No copy was made.');
    return made;
  }

  box(theoryId: string, at: number): IdOf<'elements'> {
    const own = [...this.document.elements.values()].filter((row) => row.theoryId === theoryId);
    const row = own[at];
    if (row === undefined) throw new Error('There are not so many boxes.');
    return row.id;
  }

  rename(theoryId: string, at: number, label: string): void {
    this.run('elements.change', { ids: [this.box(theoryId, at)], fields: { label, plainLabel: '' } });
  }

  add(theoryId: IdOf<'theories'>, label: string): IdOf<'elements'> {
    this.run('elements.add', { theoryId, label });
    const made = [...this.document.elements.values()].find((row) => row.label === label);
    if (made === undefined) throw new Error('No box was made.');
    return made.id;
  }

  connect(theoryId: IdOf<'theories'>, from: string, to: number, sign: 'increases' | 'decreases'): void {
    const source = [...this.document.elements.values()].find((row) => row.label === from);
    if (source === undefined) throw new Error('There is no such box.');
    const target = { elementId: this.box(theoryId, to) };
    this.run('arrows.add', { theoryId, sourceElementId: source.id, target, fields: { sign } });
  }

  move(theoryId: IdOf<'theories'>, at: number): void {
    const elementId = this.box(theoryId, at);
    const place = [...this.document.placements.values()].find((row) => row.elementId === elementId);
    if (place === undefined) throw new Error('The box has no place.');
    const { stageId = null, levelId = null } = this.document.elements.get(elementId) ?? {};
    const to = { x: place.x + 20, y: place.y + 260 };
    this.run('layout.move', { moves: [{ elementId, stageId, levelId, ...to }] });
  }

  compare(other: IdOf<'theories'>): Comparison {
    const { document, theoryId } = this;
    return compareTheories({ document, theoryId }, { document, theoryId: other });
  }

  /** Decides on every change of a comparison. */
  merge(
    other: IdOf<'theories'>,
    decide: (sentence: string, index: number) => Decision,
    words: { readonly session: string; readonly contributor: string; readonly sourceId: string | null },
  ): void {
    const comparison = this.compare(other);
    const decisions = new Map(
      comparison.changes.map((change, index) => [change.key, decide(change.key, index)] as const),
    );
    const fromTitle = this.document.theories.get(other)?.title ?? '';
    const input = mergeInput(comparison, decisions, {
      fromId: other,
      fromTitle,
      extractId: null,
      ...words,
    });
    this.run('theories.merge', input);
  }

  story(): RefinementStory {
    const side = beginningSide(this.document, this.theoryId);
    return refinementStory(this.document, this.theoryId, side);
  }

  /** Gives every difference that has no reason yet its own. */
  explain(reasonOf: (index: number) => string, sourceId: string | null): void {
    const story = this.story();
    for (const [index, change] of story.unexplained.entries()) {
      const words = { reason: reasonOf(index), contributor: 'Team', session: '', sourceId, extractId: null };
      const input = noteInput(story, [change], words);
      if (input !== null) this.run('refinements.note', input);
    }
  }
}
