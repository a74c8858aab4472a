import Database from 'better-sqlite3';

/** The stored digests of a file’s tables, without the log and the revision, which only move forward (P7). */
export function contentDigests(path: string): readonly unknown[] {
  const connection = new Database(path, { readonly: true });
  try {
    const rows = connection
      .prepare(
        "SELECT * FROM digests WHERE table_name NOT IN ('change_log', 'change_rows', 'meta') ORDER BY table_name",
      )
      .all();
    if (rows.length < 15) throw new Error('Tables are missing.');
    return rows;
  } finally {
    connection.close();
  }
}
