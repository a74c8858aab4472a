import type { RowOf } from '#models/document.ts';
import { type MapModel, mapModel } from '#models/map/mapModel.ts';

import { Bench } from '../../models/smallTheory.ts';

/** Three boxes in a row, an arrow between each two, and a context that acts on the first arrow. */
export function chainOfThree() {
  const bench = new Bench();
  const theory = bench.theory('Chain');
  const early = bench.stage(theory, 'Early');
  const late = bench.stage(theory, 'Late');
  const box = (label: string, fields: Partial<RowOf<'elements'>>) => bench.element(theory, label, fields);
  const first = box('Trust', { stageId: early, usualRole: 'mechanism' });
  const second = box('Attends', { stageId: early, usualRole: 'outcome' });
  const third = box('Keeps going', { stageId: late, usualRole: 'outcome' });
  const context = box('Transport', { stageId: early, usualRole: 'context' });
  const toSecond = bench.arrow(first, second, { hedge: 'may' });
  const toThird = bench.arrow(second, third);
  const onArrow = bench.arrow(context, toSecond, { kind: 'enables' });
  const view = { theoryId: theory, vocabulary: 'realist' } as const;
  const model = (previous: MapModel | null = null) => mapModel(bench.document, view, previous);
  return { bench, theory, early, late, first, second, third, context, toSecond, toThird, onArrow, model };
}
