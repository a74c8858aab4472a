import type { Document } from '../document.ts';
import type { ConfidenceLevel } from '../entities/confidence.ts';
import { countStances, isSpeaking, sourcesOfArrow } from '../queries/arrowEvidence.ts';
import { confidenceOfArrow } from './arrowFacts.ts';
import {
  type ComponentConcern,
  componentConcerns,
  componentWords,
  concernWords,
} from './componentConcerns.ts';
import { confidenceWords } from './evidenceWords.ts';

/** A level of confidence to think about, never applied by itself; null when there is nothing to go on (E15, E16). */
export type ConfidenceSuggestion = {
  readonly level: ConfidenceLevel | null;
  readonly components: readonly ComponentConcern[];
  /** Why, a sentence each. */
  readonly reasons: readonly string[];
};

const levels: readonly ConfidenceLevel[] = ['high', 'moderate', 'low', 'very_low'];

function componentSentence({ component, concern, isTeams, reason }: ComponentConcern): string {
  const who = isTeams ? ' (the team’s judgement)' : '';
  const tail = concern === null ? 'counted as a minor concern' : concernWords[concern];
  return `${componentWords[component]}${who}: ${reason.replace(/[.\s]+$/u, '')}; ${tail}.`;
}

/** One level down for each serious concern, and one more for two or more smaller ones. */
function rated(components: readonly ComponentConcern[]) {
  const serious = components.filter(({ concern }) => concern === 'serious').length;
  const smaller = components.filter(({ concern }) => concern !== 'serious' && concern !== 'none').length;
  const steps = serious + (smaller >= 2 ? 1 : 0);
  const level = levels[Math.min(steps, 3)] ?? 'very_low';
  const why = [
    ...(serious === 0 ? [] : [`${serious} for serious concerns`]),
    ...(smaller < 2 ? [] : ['1 for several smaller concerns together']),
  ];
  const down = why.length === 0 ? 'nothing lowers it' : `lowered by ${why.join(' and ')}`;
  return { level, sentence: `Starting from high, ${down}: ${confidenceWords[level]}.` };
}

/** Suggests a confidence for an arrow by the rule of GRADE-CERQual, with its reasoning. */
export function suggestConfidence(document: Document, arrowId: string): ConfidenceSuggestion {
  const tied = sourcesOfArrow(document, arrowId);
  const speaking = tied.filter(isSpeaking);
  const components = componentConcerns(document, tied, confidenceOfArrow(document, arrowId));
  if (speaking.length === 0) {
    const background = tied.length === 0 ? '' : ' What is tied to it gives background only.';
    const reasons = [`No source speaks to this arrow, so there is nothing to go on.${background}`];
    return { level: null, components, reasons };
  }
  const { supports, contradicts, refines } = countStances(speaking);
  if (supports + refines === 0) {
    const against =
      contradicts === 1 ? 'The only source that speaks' : `All ${contradicts} sources that speak`;
    const reasons = [
      `${against} to this arrow ${contradicts === 1 ? 'contradicts' : 'contradict'} it: very low.`,
    ];
    return { level: 'very_low', components, reasons };
  }
  const { level, sentence } = rated(components);
  const isQualitative = speaking.some(
    ({ source: { methods } }) => methods === 'qualitative' || methods === 'mixed',
  );
  const caveat = isQualitative
    ? []
    : ['GRADE-CERQual was made for qualitative findings; here its questions are only a guide.'];
  return { level, components, reasons: [...components.map(componentSentence), sentence, ...caveat] };
}
