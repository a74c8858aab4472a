import type { Database } from 'better-sqlite3';

import type { TheorySummary } from '#shared/rpc/contract.ts';

import { codecOf } from './codec.ts';
import { prepared, readTransaction } from './connection.ts';

const COUNTED = ['elements', 'arrows', 'configurations', 'evidenceLinks', 'measurements'] as const;

/** All theories in their order, with how much is in each. */
export function readTheorySummaries(connection: Database): TheorySummary[] {
  return readTransaction(connection, () => {
    const counts = new Map<string, Map<string, number>>(
      COUNTED.map((table) => {
        const sql = `SELECT theory_id, count(*) FROM ${codecOf(table).sqlName} GROUP BY theory_id`;
        return [
          table,
          new Map(
            prepared(connection, sql)
              .all()
              .map(([id, count]) => [String(id), Number(count)]),
          ),
        ];
      }),
    );
    const count = (table: (typeof COUNTED)[number], id: string) => counts.get(table)?.get(id) ?? 0;
    return prepared(connection, 'SELECT id, title, kind, services FROM theories ORDER BY position, id')
      .all()
      .map(([theoryId, title, kind, services]) => {
        const id = String(theoryId);
        return {
          id,
          title: String(title),
          kind: String(kind),
          services: String(services),
          elements: count('elements', id),
          arrows: count('arrows', id),
          configurations: count('configurations', id),
          evidenceLinks: count('evidenceLinks', id),
          measurements: count('measurements', id),
        };
      });
  });
}
