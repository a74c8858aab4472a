import type { Side } from '../compare/side.ts';
import { type Document, type IdOf, rowsOf } from '../document.ts';
import type { Dismissal } from '../entities/dismissal.ts';
import { referrers } from '../referenceIndex.ts';
import { beginningIn } from '../refinement/beginning.ts';
import type { Vocabulary } from '../sentences/words.ts';
import type { Check, CheckScope, Fix, Found, Severity, Targets } from './check.ts';
import { checks, switchedOn } from './registry.ts';

/** Something a check asks about a theory. */
export type Finding = {
  /** The id of the check. */
  readonly rule: string;
  readonly severity: Severity;
  /** A sentence that names the things. */
  readonly message: string;
  readonly question: string;
  /** The ids of what it is about; none: the theory as a whole. */
  readonly targets: readonly string[];
  readonly at: Targets;
  readonly fix?: Fix;
};

/** A finding that was looked at and set aside, with the row that says so. */
export type SetAside = { readonly finding: Finding; readonly dismissal: Dismissal };

/** What the checks found in a theory; what was set aside is not counted. */
export type ChecksAnswer = {
  readonly findings: readonly Finding[];
  readonly dismissed: readonly SetAside[];
  readonly counts: Readonly<Record<Severity, number>>;
};

function idsIn(at: Targets): readonly string[] {
  const { elementId, otherElementId, arrowId, otherArrowId, configurationId, measurementId } = at;
  // Most are about one thing.
  if (otherElementId === undefined && otherArrowId === undefined && measurementId === undefined) {
    if (configurationId === undefined) {
      if (arrowId === undefined) return elementId === undefined ? [] : [elementId];
      if (elementId === undefined) return [arrowId];
    } else if (elementId === undefined && arrowId === undefined) return [configurationId];
  }
  const ids: string[] = [];
  if (elementId !== undefined) ids.push(elementId);
  if (otherElementId !== undefined) ids.push(otherElementId);
  if (arrowId !== undefined) ids.push(arrowId);
  if (otherArrowId !== undefined) ids.push(otherArrowId);
  if (configurationId !== undefined) ids.push(configurationId);
  if (measurementId !== undefined) ids.push(measurementId);
  return ids;
}

function thingsIn(row: Dismissal): readonly string[] {
  const { elementId, otherElementId, arrowId, otherArrowId, configurationId, measurementId } = row;
  return [elementId, otherElementId, arrowId, otherArrowId, configurationId, measurementId].filter(
    (id) => id !== null,
  );
}

/** The rule and the very things it is about, whatever their order: what a dismissal is known by. */
export function findingKey(rule: string, targets: readonly string[]): string {
  return targets.length === 1 ? `${rule} ${targets[0] ?? ''}` : [rule, ...targets.toSorted()].join(' ');
}

/** A finding whose sentence is made when it is read: of thousands a few are looked at. */
class LazyFinding implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly question: string;
  readonly targets: readonly string[];
  readonly at: Targets;
  readonly fix?: Fix;
  readonly #say: () => string;
  #said: string | null = null;

  constructor(check: Check, found: Found) {
    this.rule = check.id;
    this.severity = found.severity ?? check.severity;
    this.question = found.question ?? check.question;
    this.targets = idsIn(found.at);
    this.at = found.at;
    if (found.fix !== undefined) this.fix = found.fix;
    this.#say = found.message;
  }

  get message(): string {
    return (this.#said ??= this.#say());
  }
}

type Kept = { readonly from: readonly unknown[]; readonly findings: readonly Finding[] };
// The last answers, by the first table a check reads: a change of one table asks only the checks anew that read it.
const kept = new WeakMap<object, Map<string, Kept>>();

/** What one check finds, before anything is set aside. */
export function findingsOf(check: Check, scope: CheckScope): readonly Finding[] {
  const { document, theoryId, vocabulary, basis } = scope;
  const tables = check.reads.map((table) => rowsOf(document, table));
  const isHere = basis?.document === document;
  const from = [...tables, isHere ? null : (basis?.document ?? null), basis?.theoryId ?? null];
  const first = rowsOf(document, check.reads[0]);
  let ofFirst = kept.get(first);
  if (ofFirst === undefined) {
    ofFirst = new Map();
    kept.set(first, ofFirst);
  }
  const key = `${check.id} ${theoryId} ${vocabulary}`;
  const known = ofFirst.get(key);
  if (known !== undefined && known.from.every((table, index) => table === from[index])) return known.findings;
  const findings = check.find(scope).map((found) => new LazyFinding(check, found));
  ofFirst.set(key, { from, findings });
  return findings;
}

/**
 * Asks the checks of a theory that are switched on, with `isAll` every one; errors first, then warnings, then hints,
 * each by the order of the checks. `basis` is what it was refined from when that is not in the document.
 */
export function runChecks(
  document: Document,
  theoryId: string,
  {
    vocabulary = 'plain',
    isAll = false,
    basis = beginningIn(document, theoryId),
  }: { readonly vocabulary?: Vocabulary; readonly isAll?: boolean; readonly basis?: Side | null } = {},
): ChecksAnswer {
  const theory = document.theories.get(theoryId as IdOf<'theories'>);
  const on = switchedOn(theory?.switchedChecks ?? '');
  const setAside = new Map<string, Dismissal>();
  for (const id of referrers(document, { table: 'dismissals', field: 'theoryId' }, theoryId)) {
    const row = document.dismissals.get(id as IdOf<'dismissals'>);
    if (row === undefined) continue;
    setAside.set(findingKey(row.rule, thingsIn(row)), row);
  }
  const open: Record<Severity, Finding[]> = { error: [], warning: [], hint: [] };
  const dismissed: SetAside[] = [];
  if (theory !== undefined) {
    const scope: CheckScope = { document, theoryId: theory.id, vocabulary, basis };
    for (const check of checks) {
      if (!isAll && !on.has(check.id)) continue;
      for (const finding of findingsOf(check, scope)) {
        const dismissal =
          setAside.size === 0 ? undefined : setAside.get(findingKey(finding.rule, finding.targets));
        if (dismissal === undefined) open[finding.severity].push(finding);
        else dismissed.push({ finding, dismissal });
      }
    }
  }
  return {
    findings: open.error.concat(open.warning, open.hint),
    dismissed,
    counts: { error: open.error.length, warning: open.warning.length, hint: open.hint.length },
  };
}
