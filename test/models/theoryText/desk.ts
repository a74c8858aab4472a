import { expect } from 'vitest';

import type { IdOf } from '#models/document.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';
import { type Reconciled, reconcileText } from '#models/theoryText/reconcileText.ts';
import type { TextState } from '#models/theoryText/textState.ts';

import { Bench } from '../smallTheory.ts';

/** A theory whose text is edited as in the app: each edit starts from what the lines stood for before. */
export class Desk {
  readonly bench = new Bench();
  readonly theoryId = this.bench.theory('Walking group');
  readonly stages = [
    this.bench.stage(this.theoryId, 'Enrolment'),
    this.bench.stage(this.theoryId, 'Engagement'),
  ];
  readonly company = this.bench.element(this.theoryId, 'Accompanied to first session');
  readonly cost = this.bench.element(this.theoryId, 'Cost');
  readonly attends = this.bench.element(this.theoryId, 'Attends', { stageId: this.stages[1] ?? null });
  readonly agrees = this.bench.element(this.theoryId, 'Agrees', { stageId: this.stages[0] ?? null });
  readonly byCompany = this.bench.arrow(this.company, this.attends, {
    becauseText: 'it is less frightening',
  });
  readonly byCost = this.bench.arrow(this.cost, this.attends, { sign: 'decreases', hedge: 'may' });
  readonly byTrust = this.bench.arrow(
    this.bench.element(this.theoryId, 'Trust in the GP', { stageId: this.stages[0] ?? null }),
    this.agrees,
  );
  text = '';
  state: TextState = { lines: [] };

  constructor() {
    this.bench.evidence(this.byCompany, 'A study');
    this.print();
  }

  print(): string {
    ({ text: this.text, state: this.state } = printTheoryText(this.bench.document, {
      theoryId: this.theoryId,
      vocabulary: 'realist',
    }));
    return this.text;
  }

  /** Reads a new text, carries it out, and says what it did. */
  write(text: string): Reconciled {
    const given = {
      theoryId: this.theoryId,
      vocabulary: 'realist',
      text,
      state: this.state,
      env: this.bench.env,
    } as const;
    const read = reconcileText(this.bench.document, given);
    if (read.edits.length > 0)
      this.bench.run('sentences.rewrite', { theoryId: this.theoryId, edits: [...read.edits] });
    this.text = text;
    this.state = read.state;
    return read;
  }

  replace(from: string, to: string): Reconciled {
    expect(this.text).toContain(from);
    return this.write(this.text.replace(from, to));
  }

  arrow(id: string) {
    return this.bench.document.arrows.get(id as IdOf<'arrows'>);
  }

  label(id: string | null | undefined): string | undefined {
    return this.bench.document.elements.get(id as IdOf<'elements'>)?.label;
  }

  labels(): string[] {
    return [...this.bench.document.elements.values()].map(({ label }) => label).sort();
  }
}
