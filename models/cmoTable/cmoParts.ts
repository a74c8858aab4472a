import type { UsualRole } from '../entities/element.ts';

/** The parts of a configuration that may have several items: the roles there are, in the order of a sentence. */
export const cmoParts = [
  'context',
  'intervention',
  'actor',
  'mechanism',
  'resource',
  'reasoning',
  'outcome',
] as const;

/** One of the parts of a configuration. */
export type CmoPart = (typeof cmoParts)[number];

/** What a new box usually is, by the column it was written in. */
export const usualRoleOf: Readonly<Record<CmoPart, UsualRole>> = {
  context: 'context',
  intervention: 'intervention',
  actor: 'actor',
  mechanism: 'mechanism',
  resource: 'mechanism',
  reasoning: 'mechanism',
  outcome: 'outcome',
};

type ByPart<Item> = Readonly<Partial<Record<CmoPart, readonly Item[]>>>;

/** What explains a configuration: its mechanism, or resource and reasoning. */
export function explanationIn<Item>({
  mechanism = [],
  resource = [],
  reasoning = [],
}: ByPart<Item>): readonly Item[] {
  return [...mechanism, ...resource, ...reasoning];
}

/** What its statement on the map begins with (M4): the context; without one the intervention, else what explains. */
export function conditionsIn<Item>(parts: ByPart<Item>): readonly Item[] {
  const { context = [], intervention = [] } = parts;
  return [context, intervention, explanationIn(parts)].find((items) => items.length > 0) ?? [];
}
