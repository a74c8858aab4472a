import type { Document } from '../document.ts';
import type { Concern, Confidence, ConfidenceComponent } from '../entities/confidence.ts';
import { type ArrowSource, countStances, isSpeaking } from '../queries/arrowEvidence.ts';
import { sourcesSaid } from './evidenceWords.ts';
import { type Grade, gradeOfSource } from './judgedLevels.ts';

/** The concern of one component; null when there is nothing to go on. `isTeams` when the team recorded it itself. */
export type ComponentConcern = {
  readonly component: ConfidenceComponent;
  readonly concern: Concern | null;
  readonly isTeams: boolean;
  readonly reason: string;
};

type Found = { readonly concern: Concern | null; readonly reason: string };

/** The components in words. */
export const componentWords = {
  methodological: 'How the studies were done',
  coherence: 'Coherence',
  adequacy: 'Adequacy of data',
  relevance: 'Relevance',
} as const satisfies Record<ConfidenceComponent, string>;

/** The concerns in words. */
export const concernWords = {
  none: 'no concern',
  minor: 'a minor concern',
  moderate: 'a moderate concern',
  serious: 'a serious concern',
} as const satisfies Record<Concern, string>;

const concernOrder: readonly Concern[] = ['none', 'minor', 'moderate', 'serious'];

function counted(grades: readonly (Grade | null)[], grade: Grade): number {
  return grades.filter((one) => one === grade).length;
}

/** Rigour or relevance of the sources: any poor one is a moderate concern, half of those judged or more a serious one. */
function fromGrades(grades: readonly (Grade | null)[], noun: 'rigour' | 'relevance'): Found {
  const judged = grades.filter((grade) => grade !== null).length;
  if (judged === 0) return { concern: null, reason: `nobody has judged the ${noun} of its sources` };
  const [poor, middling] = [counted(grades, 'poor'), counted(grades, 'middling')];
  const reason = `${judged} of ${sourcesSaid(grades.length)} judged for ${noun}`;
  if (poor > 0)
    return { concern: poor * 2 >= judged ? 'serious' : 'moderate', reason: `${reason}, ${poor} low` };
  // The few that were judged do not speak for the many that were not.
  if (judged * 2 < grades.length) return { concern: null, reason: `only ${reason}` };
  if (middling > 0) return { concern: 'minor', reason: `${reason}, ${middling} moderate or unclear` };
  return { concern: 'none', reason: `${reason}, ${judged === 1 ? 'high' : 'all high'}` };
}

/** Sources against the claim, and those that refine it. */
function coherence(sources: readonly ArrowSource[]): Found {
  const { supports, contradicts, refines } = countStances(sources);
  const sides = `${supports} for, ${contradicts} against`;
  if (contradicts > 0 && contradicts * 2 >= supports) return { concern: 'serious', reason: sides };
  if (contradicts > 0) return { concern: 'moderate', reason: sides };
  if (refines > 0) return { concern: 'minor', reason: `${sourcesSaid(refines)} would change the claim` };
  return { concern: 'none', reason: `${sides}` };
}

/** How many sources carry the claim, and how rich they are. */
function adequacy(document: Document, sources: readonly ArrowSource[]): Found {
  const carrying = sources.filter(({ stances }) => stances.has('supports') || stances.has('refines'));
  const weighty = carrying.filter(({ weight }) => weight !== 'low');
  const count = weighty.length;
  const left = carrying.length - count;
  const amount = `${sourcesSaid(count)} for or refining it${left === 0 ? '' : `, ${left} more of low weight not counted`}`;
  if (count === 0) return { concern: 'serious', reason: amount };
  const base = count === 1 ? 3 : count < 4 ? 2 : 0;
  const grades = weighty.map((one) => gradeOfSource(document, one, 'richness'));
  const isMost = (grade: Grade) => counted(grades, grade) * 2 > count;
  const shift = isMost('good') ? -1 : isMost('poor') ? 1 : 0;
  const concern = concernOrder[Math.min(3, Math.max(0, base + shift))] ?? 'serious';
  const richness = shift === 0 ? '' : shift < 0 ? ', most of them rich' : ', most of them thin';
  return { concern, reason: `${amount}${richness}` };
}

/** The four components of GRADE-CERQual for an arrow: what the team recorded, else what is attached (E15). */
export function componentConcerns(
  document: Document,
  tied: readonly ArrowSource[],
  recorded: Confidence | undefined,
): readonly ComponentConcern[] {
  const sources = tied.filter(isSpeaking);
  const grades = (dimension: 'rigour' | 'relevance') =>
    sources.map((one) => gradeOfSource(document, one, dimension));
  const found: Record<ConfidenceComponent, Found> = {
    methodological: fromGrades(grades('rigour'), 'rigour'),
    coherence: coherence(sources),
    adequacy: adequacy(document, sources),
    relevance: fromGrades(grades('relevance'), 'relevance'),
  };
  return (Object.keys(found) as ConfidenceComponent[]).map((component) => {
    const teams = recorded?.[component] ?? null;
    if (teams === null) return { component, isTeams: false, ...found[component] };
    const reason = recorded?.[`${component}Reason`].trim() ?? '';
    return { component, isTeams: true, concern: teams, reason: reason || 'as the team recorded' };
  });
}
