import { findStatements } from '#models/prose/findStatements.ts';
import type { FoundStatement } from '#models/prose/foundStatement.ts';

/** A found statement on one line; what is no cause or may be no statement is marked. */
export function saidBy({
  conditions,
  logic,
  outcomeName,
  hedge,
  sign,
  reasons,
  forWhom,
  confidence,
}: FoundStatement): string {
  const why = reasons.map(({ text, role }) => (role === 'because' ? text : `${text} [${role}]`));
  return [
    ...(forWhom === null ? [] : [`FOR ${forWhom.text},`]),
    `IF ${conditions.map(({ name }) => name).join(logic === 'or' ? ' OR ' : ' AND ')}`,
    `THEN ${hedge === '' ? '' : `(${hedge}) `}${outcomeName}`,
    ...(sign === 'increases' ? [] : [`[${sign}]`]),
    ...(why.length === 0 ? [] : [`BECAUSE ${why.join('; ')}`]),
    ...(confidence === 'low' ? ['(?)'] : []),
  ].join(' ');
}

/** The statements found in a text, a line each. */
export function saidIn(text: string): readonly string[] {
  return findStatements(text).map(saidBy);
}
