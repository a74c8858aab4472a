import type { Finding } from '#models/checks/runChecks.ts';
import { runChecks } from '#models/checks/runChecks.ts';
import type { Document, IdOf, RowOf } from '#models/document.ts';

import { Bench, plainMeasure } from '../smallTheory.ts';

type Role = RowOf<'configurationRoles'>['role'];

/** A theory to ask checks of, built in few words: boxes by their labels, configurations by who plays what. */
export class CheckBench extends Bench {
  theoryId = this.theory('A theory');

  /** A box; with a role, that usual role. */
  box(
    label: string,
    usualRole: RowOf<'elements'>['usualRole'] = null,
    fields: Partial<RowOf<'elements'>> = {},
  ) {
    return this.element(this.theoryId, label, { ...fields, usualRole });
  }

  /** A configuration in which the boxes play these parts; `whose` goes to all of them. */
  cast(roles: readonly (readonly [Role, string])[], whose = 'patient'): IdOf<'configurations'> {
    this.run('configurations.make', {
      theoryId: this.theoryId,
      roles: roles.map(([role, elementId]) => ({ role, elementId, whose })),
    });
    const id = [...this.document.configurations.keys()].at(-1);
    if (id === undefined) throw new Error('No configuration was made.');
    return id;
  }

  /** A measure of the construct, used for the box. */
  measured(elementId: string, construct: string): void {
    this.run('measurements.attach', {
      theoryId: this.theoryId,
      target: { elementId },
      measure: { ...plainMeasure, name: `A scale of ${construct}`, construct },
      role: 'outcome',
    });
  }

  /** A memo that says why, on a box or an arrow. */
  why(target: { readonly elementId?: string; readonly arrowId?: string }): void {
    this.run('memos.add', {
      theoryId: this.theoryId,
      elementId: target.elementId ?? null,
      arrowId: target.arrowId ?? null,
      configurationId: null,
      kind: 'why',
      text: 'The panel said so.',
      contributor: '',
      writtenAt: 0,
    });
  }

  /** How relevant the team judged a source, by its title. */
  relevance(title: string, level: 'high' | 'low' | 'none'): void {
    const source = [...this.document.sources.values()].find((row) => row.title === title);
    this.run('appraisals.add', {
      sourceId: source?.id ?? '',
      extractId: null,
      dimension: 'relevance',
      level,
      reason: 'Another service',
      appraiser: '',
    });
  }

  /** What one check finds, on or off. */
  found(rule: string, document: Document = this.document): readonly Finding[] {
    return runChecks(document, this.theoryId, { isAll: true }).findings.filter((each) => each.rule === rule);
  }
}

/** A theory that a check asks about, or does not: `finds` is how many findings, 1 when not said. */
export type CheckCase = {
  readonly rule: string;
  /** Completes “asks about …” or “does not ask about …”. */
  readonly about: string;
  readonly finds: number;
  readonly build: (bench: CheckBench) => void;
};

/** A theory the check asks about. */
export function asks(rule: string, about: string, build: CheckCase['build'], finds = 1): CheckCase {
  return { rule, about, finds, build };
}

/** A theory the check has nothing to ask about. */
export function isSilent(rule: string, about: string, build: CheckCase['build']): CheckCase {
  return { rule, about, finds: 0, build };
}
