import type { CommandName } from '../../commands/registry.ts';
import { type Document, type IdOf, type TableName, emptyDocument, tableOf } from '../../document.ts';
import { type InputOf, runCommand } from '../../runCommand.ts';
import type { EvidenceDescription, Whose } from './description.ts';
import { extracts } from './library/extracts.ts';
import { findings } from './library/findings.ts';
import { measures } from './library/measures.ts';
import { sources } from './library/sources.ts';

/** Ids for the rows a command makes, by table, in the order in which it makes them. */
type NewIds = { readonly [Table in TableName]?: readonly string[] };

/** The entry of a library; throws when there is none, which is a fault in a description. */
function known<Entry>(entries: Readonly<Record<string, Entry>>, slug: string, noun: string): Entry {
  const entry = entries[slug];
  if (entry === undefined) throw new Error(`There is no ${noun} “${slug}”.`);
  return entry;
}

/** Where the rows of one starter are made, by the program's own commands, under ids made from slugs. */
export class Bench {
  document: Document = emptyDocument();
  readonly theoryId: IdOf<'theories'>;
  readonly #key: string;
  readonly #inLibrary = new Set<string>();

  constructor(key: string) {
    this.#key = key;
    this.theoryId = `theory_${key}` as IdOf<'theories'>;
  }

  /** The id of a row of this theory: `elements`, `voice` is `element_sdt-voice`. */
  id<Table extends TableName>(table: Table, slug: string): IdOf<Table> {
    return `${tableOf(table).prefix}_${this.#key}-${slug}` as IdOf<Table>;
  }

  /** Runs a command; throws when it refuses, or makes rows nobody gave an id for. */
  run<Name extends CommandName>(name: Name, input: InputOf<Name>, ids: NewIds = {}): void {
    const queues = new Map(
      Object.entries(ids).map(([table, list]) => [tableOf(table as TableName).prefix, [...list]]),
    );
    queues.set('commit', ['commit_starter']);
    const newId = (prefix: string) => {
      const id = queues.get(prefix)?.shift();
      if (id === undefined) throw new Error(`${name} made a ${prefix} that has no id.`);
      return id;
    };
    const ran = runCommand(this.document, name, input, { now: () => 0, newId });
    if (!ran.ok) throw new Error(`${this.#key}, ${name}, ${JSON.stringify(ids)}: ${ran.error.message}`);
    this.document = ran.value.document;
  }

  /** The id of a source of the library, which is added when it is first named. */
  source(slug: string): IdOf<'sources'> {
    return this.#fromLibrary('sources', slug, (id) => {
      this.run('sources.add', known(sources, slug, 'source'), { sources: [id] });
    });
  }

  measure(slug: string): IdOf<'measures'> {
    return this.#fromLibrary('measures', slug, (id) => {
      this.run('measures.add', known(measures, slug, 'measure'), { measures: [id] });
    });
  }

  /** The id of an extract of the library, which is added with its number when it is first named. */
  extract(slug: string): IdOf<'extracts'> {
    return this.#fromLibrary('extracts', slug, (id) => {
      const { source, ...fields } = known(extracts, slug, 'extract');
      this.run(
        'extracts.add',
        {
          speakerGroup: '',
          textId: null,
          textStart: null,
          textEnd: null,
          note: '',
          ...fields,
          sourceId: this.source(source),
        },
        { extracts: [id] },
      );
      const number = findings[slug];
      if (number === undefined) return;
      this.run('findings.set', { extractId: id, fields: number }, { findings: [`finding_${slug}`] });
    });
  }

  /** The fields that say whose words a row is in. */
  whose({ origin, source, note }: Whose) {
    return { origin, originSourceId: source === null ? null : this.source(source), originNote: note };
  }

  /** Ties extracts to a box, an arrow or a configuration; the links are numbered from 1. */
  tie(
    target: InputOf<'evidence.attach'>['target'],
    slug: string,
    evidence: readonly EvidenceDescription[],
  ): void {
    evidence.forEach(([extract, stance, note = ''], index) => {
      this.run(
        'evidence.attach',
        { theoryId: this.theoryId, target, stance, note, extract: { id: this.extract(extract) } },
        { evidenceLinks: [this.id('evidenceLinks', `${slug}-${index + 1}`)] },
      );
    });
  }

  #fromLibrary<Table extends TableName>(
    table: Table,
    slug: string,
    add: (id: IdOf<Table>) => void,
  ): IdOf<Table> {
    const id = `${tableOf(table).prefix}_${slug}` as IdOf<Table>;
    if (this.#inLibrary.has(id)) return id;
    this.#inLibrary.add(id);
    add(id);
    return id;
  }
}
