import type { Draft } from 'immer';

import { type CommandContext, CommandRefusal } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import type { Session } from '../entities/session.ts';
import type { Suggestion } from '../entities/suggestion.ts';
import { arrowsOut } from '../queries/neighbours.ts';
import { referrers } from '../referenceIndex.ts';
import { tidy } from '../sentences/words.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { type ArrowTarget, targetFields } from './arrowCommands.ts';
import { requiredRow } from './draftRows.ts';
import { freePlace } from './elementCommands.ts';
import { newArrowFields, newElementFields } from './newRows.ts';
import { sourceOfSession } from './sessionSource.ts';

/** What a suggestion became. */
type Became = Pick<Suggestion, 'becameElementId' | 'becameArrowId' | 'becameMemoId'>;
const nothing: Became = { becameElementId: null, becameArrowId: null, becameMemoId: null };

/** The box that is called so, in either vocabulary; the first by id of several. */
export function boxCalled(document: Document, theoryId: string, name: string): Element | undefined {
  const key = nameKey(tidy(name));
  return referrers(document, { table: 'elements', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.elements.get(id as IdOf<'elements'>) ?? [])
    .filter(({ label, plainLabel }) => [label, plainLabel].some((own) => nameKey(tidy(own)) === key))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))[0];
}

/** Makes rows for one suggestion; keeps what they have in common. */
class Taker {
  readonly #draft: Draft<Document>;
  readonly #suggestion: Suggestion;
  readonly #stageId: IdOf<'stages'> | null;
  readonly #context: CommandContext;
  readonly #session: Session;

  constructor(
    draft: Draft<Document>,
    { suggestion, stageId }: { readonly suggestion: Suggestion; readonly stageId: IdOf<'stages'> | null },
    context: CommandContext,
  ) {
    this.#draft = draft;
    this.#suggestion = suggestion;
    this.#stageId = stageId;
    this.#context = context;
    this.#session = requiredRow(context.base.sessions, suggestion.sessionId, 'session');
  }

  #said(): string {
    const { participantId } = this.#suggestion;
    const participant =
      participantId === null ? undefined : this.#context.base.participants.get(participantId);
    const group = participant?.groupName.trim() ?? '';
    return `Session “${tidy(this.#session.title)}”${group === '' ? '' : `, ${group}`}`;
  }

  #origin() {
    const session = this.#session;
    const originSourceId = sourceOfSession(this.#draft, { session, methods: 'panel' }, this.#context);
    const originNote = this.#said().slice(0, 2000).toWellFormed();
    return { origin: 'panel', originSourceId, originNote } as const;
  }

  #newBox(label: string, usualRole: Element['usualRole'] = null): Element['id'] {
    const id = this.#context.newId('element') as Element['id'];
    const element: Element = {
      ...newElementFields,
      id,
      theoryId: this.#session.theoryId,
      label: tidy(label),
      usualRole,
      stageId: this.#stageId,
      ...this.#origin(),
    };
    this.#draft.elements.set(id, element);
    const place = this.#context.newId('placement') as IdOf<'placements'>;
    // Places are of the document before this step: a second new box would stand on the first.
    const isSecond = this.#made > 0;
    this.#made += 1;
    const at = freePlace(this.#context.base, element);
    this.#draft.placements.set(place, {
      id: place,
      theoryId: element.theoryId,
      elementId: id,
      x: isSecond && element.stageId === null ? at.x + 320 : at.x,
      y: isSecond && element.stageId !== null ? at.y + 160 : at.y,
      isPinned: false,
    });
    return id;
  }
  #made = 0;

  #boxOrNew(name: string): Element['id'] {
    return boxCalled(this.#context.base, this.#session.theoryId, name)?.id ?? this.#newBox(name);
  }

  #newArrow(
    from: Element['id'],
    target: ArrowTarget,
    fields: Partial<Pick<Arrow, 'becauseText' | 'kind' | 'sign'>>,
  ): IdOf<'arrows'> {
    const id = this.#context.newId('arrow') as IdOf<'arrows'>;
    const { theoryId } = this.#session;
    const ends = { sourceElementId: from, ...targetFields(target) };
    this.#draft.arrows.set(id, { ...newArrowFields, ...fields, id, theoryId, ...ends, ...this.#origin() });
    return id;
  }

  box(): Became {
    const { words } = this.#suggestion;
    const known = boxCalled(this.#context.base, this.#session.theoryId, words);
    if (known !== undefined) refuseKnown(`There is a box “${tidy(known.label)}” already.`);
    return { ...nothing, becameElementId: this.#newBox(words) };
  }

  arrow(): Became {
    const { fromWords, toWords, words } = this.#suggestion;
    if (nameKey(tidy(fromWords)) === nameKey(tidy(toWords)))
      throw new CommandRefusal(
        'suggestions/same-ends',
        'This arrow would start and end at the same box. Give one end other words. Nothing was changed.',
      );
    const [from, to] = [this.#boxOrNew(fromWords), this.#boxOrNew(toWords)];
    const known = arrowsOut(this.#context.base, from).find(({ targetElementId }) => targetElementId === to);
    if (known !== undefined) refuseKnown('There is an arrow between these boxes already.');
    return { ...nothing, becameArrowId: this.#newArrow(from, { elementId: to }, { becauseText: words }) };
  }

  circumstance(): Became {
    const { words, aboutArrowId, effect } = this.#suggestion;
    if (aboutArrowId === null)
      throw new CommandRefusal(
        'suggestions/arrow-gone',
        'The arrow that this is about is no longer there. Decline the suggestion, or take it as a note. Nothing was changed.',
      );
    const known = boxCalled(this.#context.base, this.#session.theoryId, words);
    const box = known?.id ?? this.#newBox(words, 'context');
    const arrow = this.#newArrow(
      box,
      { arrowId: aboutArrowId },
      {
        kind: effect === 'hinders' ? 'blocks' : 'enables',
        sign: effect === 'unclear' ? 'unclear' : 'increases',
      },
    );
    return { ...nothing, becameElementId: box, becameArrowId: arrow };
  }

  note(): Became {
    const id = this.#context.newId('memo') as IdOf<'memos'>;
    this.#draft.memos.set(id, {
      id,
      theoryId: this.#session.theoryId,
      elementId: null,
      arrowId: this.#suggestion.aboutArrowId,
      configurationId: null,
      kind: 'note',
      text: this.#suggestion.words,
      contributor: this.#said().slice(0, 2000).toWellFormed(),
      writtenAt: this.#context.now(),
    });
    return { ...nothing, becameMemoId: id };
  }
}

function refuseKnown(what: string): never {
  throw new CommandRefusal(
    'suggestions/already-there',
    `${what} Merge the suggestion with it, or give it other words. Nothing was changed.`,
  );
}

/** Makes of a suggestion what it suggests, in the theory of its session and with the session as its origin. */
export function takeSuggestion(
  draft: Draft<Document>,
  given: { readonly suggestion: Suggestion; readonly stageId: IdOf<'stages'> | null },
  context: CommandContext,
): Became {
  const taker = new Taker(draft, given, context);
  switch (given.suggestion.kind) {
    case 'box':
      return taker.box();
    case 'arrow':
      return taker.arrow();
    case 'context':
      return taker.circumstance();
    case 'note':
      return taker.note();
  }
}
