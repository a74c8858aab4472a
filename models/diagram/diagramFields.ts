import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { confidenceOfArrow } from '../evidence/arrowFacts.ts';
import { evidenceOfArrow } from '../queries/arrowEvidence.ts';
import { referrers } from '../referenceIndex.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { oneLine } from '../theoryText/grammar.ts';
import { type DiagramField, arrowFields, boxFields } from './fieldNames.ts';

type Named = readonly (readonly [name: string, value: string | null])[];

function said(facts: Named): readonly DiagramField[] {
  return facts.flatMap(([name, value]) =>
    value === null || value.trim() === '' ? [] : [{ name, value: value.replaceAll(/\r\n?/gu, '\n') }],
  );
}

/** The label that is not the one shown, and which it is. */
function otherLabel({ label, plainLabel }: Element, vocabulary: Vocabulary): Named {
  if (plainLabel.trim() === '') return [];
  return vocabulary === 'plain' ? [[boxFields.realistLabel, label]] : [[boxFields.plainLabel, plainLabel]];
}

function partsOf(document: Document, elementId: string): string {
  return referrers(document, { table: 'configurationRoles', field: 'elementId' }, elementId)
    .flatMap((id) => {
      const part = document.configurationRoles.get(id as IdOf<'configurationRoles'>);
      const configuration =
        part === undefined ? undefined : document.configurations.get(part.configurationId);
      return part === undefined || configuration === undefined
        ? []
        : [`${oneLine(configuration.code)}: ${part.role}`];
    })
    .sort()
    .join('; ');
}

/** All that a box says beside its label, place and arrows, by name. */
export function fieldsOfBox(
  document: Document,
  element: Element,
  vocabulary: Vocabulary,
): readonly DiagramField[] {
  const stage = element.stageId === null ? undefined : document.stages.get(element.stageId);
  const level = element.levelId === null ? undefined : document.levels.get(element.levelId);
  return said([
    ...otherLabel(element, vocabulary),
    [boxFields.role, element.usualRole],
    [boxFields.poleLow, element.poleLow],
    [boxFields.poleHigh, element.poleHigh],
    [boxFields.desiredDirection, element.desiredDirection],
    [boxFields.indicator, element.indicator],
    [boxFields.horizon, element.horizon],
    [boxFields.intent, element.intent],
    [boxFields.stage, oneLine(stage?.name ?? '')],
    [boxFields.level, oneLine(level?.name ?? '')],
    [boxFields.configurations, partsOf(document, element.id)],
    [boxFields.origin, element.origin === 'team' ? null : element.origin],
    [boxFields.note, element.note],
  ]);
}

function evidenceText(document: Document, arrowId: string): string {
  const { sources, supports, contradicts, refines } = evidenceOfArrow(document, arrowId);
  if (sources === 0) return '';
  const counts = [
    `${sources} ${sources === 1 ? 'source' : 'sources'}`,
    ...(supports > 0 ? [`${supports} for`] : []),
    ...(contradicts > 0 ? [`${contradicts} against`] : []),
    ...(refines > 0 ? [`${refines} refining`] : []),
  ];
  return counts.join(', ');
}

/** “and 2”: joined with all others of that word and number. */
function joinedText(document: Document, arrow: Arrow): string {
  if (arrow.arrowGroupId === null) return '';
  const groups = referrers(document, { table: 'arrowGroups', field: 'theoryId' }, arrow.theoryId).toSorted();
  const logic = document.arrowGroups.get(arrow.arrowGroupId)?.logic ?? 'and';
  return `${logic} ${groups.indexOf(arrow.arrowGroupId) + 1}`;
}

/** All that an arrow says beside its ends, by name; `keys` are the arrows' numbers. */
export function fieldsOfArrow(
  document: Document,
  arrow: Arrow,
  keys: ReadonlyMap<string, string>,
): readonly DiagramField[] {
  return said([
    [arrowFields.sign, arrow.sign],
    [arrowFields.kind, arrow.kind === 'part_of' ? 'part of' : arrow.kind],
    [arrowFields.actsOn, arrow.targetArrowId === null ? null : (keys.get(arrow.targetArrowId) ?? null)],
    [arrowFields.ifText, arrow.ifText],
    [arrowFields.thenText, arrow.thenText],
    [arrowFields.becauseText, arrow.becauseText],
    [arrowFields.hedge, arrow.hedge],
    [arrowFields.forWhom, arrow.forWhom],
    [arrowFields.status, arrow.status === 'hypothesised' ? null : arrow.status],
    [arrowFields.importance, arrow.importance === 'unrated' ? null : arrow.importance],
    [arrowFields.joined, joinedText(document, arrow)],
    [arrowFields.confidence, confidenceOfArrow(document, arrow.id)?.overall ?? null],
    [arrowFields.evidence, evidenceText(document, arrow.id)],
    [arrowFields.origin, arrow.origin === 'team' ? null : arrow.origin],
    [arrowFields.note, arrow.note],
  ]);
}
