import { newExtractFields, newMeasureFields, newSourceFields } from '#models/commands/newRows.ts';
import { type Document, type IdOf, type RowOf, rowsOf } from '#models/document.ts';
import type { CommandName } from '#models/commands/registry.ts';
import { type Commit, type InputOf, runCommand } from '#models/runCommand.ts';

import { newDocument } from '../random/commandSequence.ts';
import { type TestEnv, testEnv } from '../random/testEnv.ts';

/** A document that tests change by commands; every command must be accepted. */
export class Bench {
  readonly env: TestEnv = testEnv(1);
  document: Document = newDocument(this.env);
  readonly commits: Commit[] = [];

  /** Runs a command that must be accepted; null when it had no effect. */
  run<Name extends CommandName>(name: Name, input: InputOf<Name>): Commit | null {
    const result = runCommand(this.document, name, input, this.env);
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
    this.document = result.value.document;
    if (result.value.commit !== null) this.commits.push(result.value.commit);
    return result.value.commit;
  }

  /** The id of the row that a command added to a table. */
  #added<Table extends 'theories' | 'stages' | 'elements' | 'arrows' | 'levels'>(table: Table): IdOf<Table> {
    const last = this.commits.at(-1)?.change.upserts.find((upsert) => upsert.table === table);
    if (last === undefined) throw new Error(`Nothing was added to ${table}.`);
    return last.row.id as IdOf<Table>;
  }

  theory(title: string): IdOf<'theories'> {
    this.run('theories.add', { title });
    return this.#added('theories');
  }

  stage(theoryId: string, name: string, plainName = ''): IdOf<'stages'> {
    this.run('stages.add', { theoryId, name, plainName });
    return this.#added('stages');
  }

  element(theoryId: string, label: string, fields: Partial<RowOf<'elements'>> = {}): IdOf<'elements'> {
    const { id: _id, theoryId: _theory, label: _label, ...rest } = fields as RowOf<'elements'>;
    this.run('elements.add', { theoryId, label, fields: rest });
    return this.#added('elements');
  }

  arrow(
    sourceElementId: string,
    target: string,
    fields: Partial<Omit<RowOf<'arrows'>, 'id' | 'theoryId' | 'arrowGroupId'>> = {},
  ): IdOf<'arrows'> {
    const theoryId = this.document.elements.get(sourceElementId as IdOf<'elements'>)?.theoryId ?? '';
    this.run('arrows.add', {
      theoryId,
      sourceElementId,
      target: target.startsWith('arrow_') ? { arrowId: target } : { elementId: target },
      fields,
    });
    return this.#added('arrows');
  }

  /** A supporting (or other) extract of a source of that title; sources of one title are one. */
  evidence(arrowId: string, title: string, stance: RowOf<'evidenceLinks'>['stance'] = 'supports'): void {
    const arrow = this.document.arrows.get(arrowId as IdOf<'arrows'>);
    const known = [...this.document.sources.values()].find((source) => source.title === title);
    this.run('evidence.attach', {
      theoryId: arrow?.theoryId ?? '',
      target: { arrowId },
      stance,
      extract: {
        source: known === undefined ? { ...plainSource, title } : { id: known.id },
        fields: { ...plainExtract, text: `What ${title} says` },
      },
    });
  }

  /** How many rows a table has. */
  count(table: Parameters<typeof rowsOf>[1]): number {
    return rowsOf(this.document, table).size;
  }
}

/** A source with nothing but a title. */
export const plainSource = { ...newSourceFields, kind: 'article', title: 'A study' } as const;

/** An extract with nothing but its words. */
export const plainExtract = { ...newExtractFields, text: 'What it says', kind: 'quote_author' } as const;

/** A number of an extract, of which nothing is known. */
export const plainFinding = {
  measureId: null,
  measureName: '',
  estimateType: 'other',
  estimate: null,
  ciLow: null,
  ciHigh: null,
  ciLevel: null,
  pValue: '',
  n: null,
  nComplete: null,
  comparator: 'not_said',
  followUp: '',
  direction: 'unclear',
  adjustedFor: '',
} as const;

/** A confidence with its reason and no components. */
export const plainConfidence = {
  overall: 'moderate',
  reason: 'Two studies agree',
  methodological: null,
  methodologicalReason: '',
  coherence: null,
  coherenceReason: '',
  adequacy: null,
  adequacyReason: '',
  relevance: null,
  relevanceReason: '',
  decidedBy: '',
} as const;

/** A measure with nothing but a name. */
export const plainMeasure = { name: 'A measure', ...newMeasureFields } as const;
