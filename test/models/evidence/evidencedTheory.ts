import type { Document, IdOf, RowOf, TableName } from '#models/document.ts';
import { rowsOf, tableNames } from '#models/document.ts';

import { Bench, plainConfidence, plainExtract, plainSource } from '../smallTheory.ts';

type SourceFields = Partial<Omit<RowOf<'sources'>, 'id' | 'title'>>;
type TieFields = { readonly weight?: RowOf<'evidenceLinks'>['weight']; readonly text?: string };

/** A theory whose sources and evidence tests name by title. */
export class EvidenceBench extends Bench {
  readonly theoryId = this.theory('Evidence');
  readonly #boxes = new Map<string, IdOf<'elements'>>();

  /** The box of that name, made when it is first asked for. */
  box(name: string, fields: Partial<RowOf<'elements'>> = {}): IdOf<'elements'> {
    const known = this.#boxes.get(name);
    if (known !== undefined) return known;
    const id = this.element(this.theoryId, name, fields);
    this.#boxes.set(name, id);
    return id;
  }

  /** An arrow between two boxes, or from a box to an arrow. */
  join(from: string, to: string, fields: Parameters<Bench['arrow']>[2] = {}): IdOf<'arrows'> {
    return this.arrow(this.box(from), to.startsWith('arrow_') ? to : this.box(to), fields);
  }

  /** The source of that title, made when it is first asked for. */
  source(title: string, fields: SourceFields = {}): IdOf<'sources'> {
    const known = [...this.document.sources.values()].find((source) => source.title === title);
    if (known !== undefined) return known.id;
    this.run('sources.add', { ...plainSource, title, ...fields });
    const made = [...this.document.sources.values()].find((source) => source.title === title);
    if (made === undefined) throw new Error(`${title} was not added.`);
    return made.id;
  }

  /** Ties an extract of its own of the source to the arrow. */
  tie(
    arrowId: string,
    title: string,
    stance: RowOf<'evidenceLinks'>['stance'],
    { weight = null, text = `What ${title} says` }: TieFields = {},
  ): void {
    this.run('evidence.attach', {
      theoryId: this.theoryId,
      target: { arrowId },
      stance,
      weight,
      extract: { source: { id: this.source(title) }, fields: { ...plainExtract, text } },
    });
  }

  /** Records the team's confidence in an arrow. */
  judge(arrowId: string, fields: Partial<typeof plainConfidence | RowOf<'confidences'>>): void {
    const {
      id: _id,
      theoryId: _theory,
      decidedAt: _at,
      arrowId: _arrow,
      configurationId: _config,
      ...given
    } = fields as Partial<RowOf<'confidences'>>;
    this.run('confidences.set', {
      theoryId: this.theoryId,
      target: { arrowId },
      fields: { ...plainConfidence, ...given },
    });
  }

  /** Records a judgement of a source as a whole. */
  appraise(
    title: string,
    dimension: RowOf<'appraisals'>['dimension'],
    level: RowOf<'appraisals'>['level'],
  ): void {
    this.run('appraisals.add', {
      sourceId: this.source(title),
      extractId: null,
      dimension,
      level,
      reason: 'read twice',
      appraiser: '',
    });
  }
}

/** The same rows, every table in another order. */
export function shuffled(document: Document, random: () => number): Document {
  const tables = tableNames.map((table: TableName) => {
    const rows = [...rowsOf(document, table)]
      .map((entry) => ({ entry, place: random() }))
      .sort((one, other) => one.place - other.place);
    return [table, new Map(rows.map(({ entry }) => entry))];
  });
  return Object.fromEntries(tables) as Document;
}
