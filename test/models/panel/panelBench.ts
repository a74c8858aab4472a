import type { IdOf } from '#models/document.ts';
import type { Answer } from '#models/entities/response.ts';

import { Bench } from '../smallTheory.ts';

/** A theory of boxes in a row, with a session that asks about the arrows between them. */
export class PanelBench extends Bench {
  readonly theoryId: IdOf<'theories'>;
  readonly arrowIds: readonly IdOf<'arrows'>[];
  readonly sessionId: IdOf<'sessions'>;

  constructor({ arrows, people }: { readonly arrows: number; readonly people: number }) {
    super();
    this.theoryId = this.theory('Walking group');
    const stage = this.stage(this.theoryId, 'Engagement');
    const boxes = Array.from({ length: arrows + 1 }, (_, index) =>
      this.element(this.theoryId, `Box ${index + 1}`, { stageId: stage }),
    );
    this.arrowIds = boxes.slice(1).map((box, index) => this.arrow(boxes[index] ?? '', box));
    this.run('sessions.add', {
      theoryId: this.theoryId,
      title: 'An evening',
      groups: 'Community member\nLink worker',
      arrowIds: [...this.arrowIds],
    });
    this.sessionId = [...this.document.sessions.keys()].at(-1) as IdOf<'sessions'>;
    for (let person = 0; person < people; person += 1) this.join({});
  }

  join(fields: { name?: string; groupName?: string; way?: 'screen' | 'paper' | 'device' }): string {
    this.run('participants.add', { sessionId: this.sessionId, ...fields });
    return [...this.document.participants.keys()].at(-1) ?? '';
  }

  person(index: number): string {
    return [...this.document.participants.keys()][index] ?? '';
  }

  asked(index: number): string {
    return [...this.document.askedArrows.keys()][index] ?? '';
  }

  answer(person: number, asked: number, answer: Answer, more: { round?: number; comment?: string } = {}) {
    this.env.advance(1000);
    return this.run('responses.record', {
      participantId: this.person(person),
      askedArrowId: this.asked(asked),
      answer,
      ...more,
    });
  }
}
