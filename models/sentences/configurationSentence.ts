import { arrowsAmong, rolesOf, schemeOf } from '../configurations/configurationRows.ts';
import { type Role, type Scheme, isOfMechanism, roleLetterOf, rolesAsked } from '../configurations/roles.ts';
import type { Document, IdOf } from '../document.ts';
import type { Configuration } from '../entities/configuration.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import { isCausal } from './statement.ts';
import { type Vocabulary, elementName, tidy } from './words.ts';

/** A run of a configuration's sentence; words and gaps know the role they stand for, so that they can be marked. */
export type ConfigurationPart = {
  readonly kind: 'keyword' | 'words' | 'gap';
  readonly text: string;
  readonly role: Role | null;
};

/** The words of the frame in either vocabulary; what stands for a role is set apart by its colour as well. */
const frames = {
  plain: { context: 'WHEN', with: 'WITH', this: 'this' },
  realist: { context: 'IN', with: 'WITH', this: 'this' },
} as const;

const gaps = {
  context: 'in what circumstances?',
  intervention: 'what is offered?',
  resource: 'what is offered?',
  actor: 'whom?',
  mechanism: 'why?',
  reasoning: 'why?',
  outcome: 'what happens?',
} as const satisfies Record<Role, string>;

type Said = { readonly text: string; readonly role: Role };

type Told = {
  readonly items: (...roles: readonly Role[]) => readonly Said[];
  readonly isAsked: (role: Role) => boolean;
  readonly scheme: Scheme;
  readonly vocabulary: Vocabulary;
};

const keyword = (text: string): ConfigurationPart => ({ kind: 'keyword', text, role: null });
const frame = (text: string): ConfigurationPart => ({ kind: 'words', text, role: null });

/** Several of one role: "a", "a and b", "a, b and c". */
function listed(items: readonly Said[], { vocabulary, scheme }: Told): readonly ConfigurationPart[] {
  return items.flatMap(({ text, role }, index) => {
    const letter =
      vocabulary === 'realist' && items[index - 1]?.role !== role ? `${roleLetterOf(role, scheme)}: ` : '';
    const isLast = index === items.length - 1;
    const shown: ConfigurationPart = {
      kind: 'words',
      text: `${letter}${text}${isLast || index === items.length - 2 ? '' : ','}`,
      role,
    };
    return isLast && index > 0 ? [frame('and'), shown] : [shown];
  });
}

const gap = (role: Role): readonly ConfigurationPart[] => [{ kind: 'gap', text: gaps[role], role }];

/** The parts with a comma after the last word; a gap is a question and needs none. */
function withComma(parts: readonly ConfigurationPart[]): readonly ConfigurationPart[] {
  const last = parts.at(-1);
  if (last === undefined || last.kind === 'gap') return parts;
  return [...parts.slice(0, -1), { ...last, text: `${last.text},` }];
}

function contextParts(told: Told): readonly ConfigurationPart[] {
  const contexts = told.items('context');
  const said = contexts.length === 0 ? gap('context') : listed(contexts, told);
  return [keyword(frames[told.vocabulary].context), ...withComma(said)];
}

/** What is offered; null when nobody said and the scheme does not ask. */
function offerParts(told: Told): readonly ConfigurationPart[] | null {
  const offers = told.items('intervention', 'resource');
  if (offers.length > 0) return listed(offers, told);
  const asked = (['intervention', 'resource'] as const).find(told.isAsked);
  return asked === undefined ? null : gap(asked);
}

function whomParts(told: Told): readonly ConfigurationPart[] {
  const actors = told.items('actor');
  if (actors.length > 0) return listed(actors, told);
  return told.isAsked('actor') ? gap('actor') : [];
}

/** Whose reasoning it is: the actor of a sentence that names none; several stand behind each mechanism. */
function withWhose(roles: readonly ConfigurationRole[]): string | null {
  if (roles.some(({ role }) => role === 'actor')) return null;
  const whose = new Set(
    roles
      .filter(({ role }) => role === 'mechanism' || role === 'reasoning')
      .map((row) => tidy(row.whose))
      .filter((text) => text !== ''),
  );
  return whose.size === 1 ? ([...whose][0] ?? null) : null;
}

/** The BECAUSE of the arrows among the boxes: it explains until somebody names a mechanism. */
function becauseAmong(document: Document, roles: readonly ConfigurationRole[]): readonly string[] {
  const ids = new Set<string>(roles.map(({ elementId }) => elementId));
  const texts = arrowsAmong(document, ids).flatMap((id) => {
    const arrow = document.arrows.get(id);
    return arrow === undefined || !isCausal(arrow) ? [] : [tidy(arrow.becauseText)];
  });
  return [...new Set(texts.filter((text) => text !== ''))];
}

function tellingOf(document: Document, configuration: Configuration, vocabulary: Vocabulary): Told {
  const roles = rolesOf(document, configuration.id);
  const scheme = schemeOf(document, configuration.theoryId);
  const asked = rolesAsked(scheme);
  const actor = withWhose(roles);
  const said = roles.map(({ elementId, role, whose }): Said => {
    const name = elementName(document.elements.get(elementId), vocabulary);
    const own = tidy(whose);
    const isSaidApart = own !== '' && isOfMechanism(role) && own !== actor;
    return { role, text: isSaidApart ? `${name} (${own})` : name };
  });
  if (actor !== null) said.push({ role: 'actor', text: actor });
  if (!said.some(({ role }) => role === 'mechanism' || role === 'reasoning')) {
    const role = scheme.isMechanismSplit ? 'reasoning' : 'mechanism';
    for (const text of becauseAmong(document, roles)) said.push({ role, text });
  }
  return {
    items: (...wanted) => wanted.flatMap((role) => said.filter((item) => item.role === role)),
    isAsked: (role) => asked.includes(role),
    scheme,
    vocabulary,
  };
}

/**
 * A configuration as one causal sentence: "WHEN c, i LEADS a TO m, SO o"; in the field's terms IN c, and the letter of
 * its role before each part; ICAMO and SCMO begin with what is done. What nobody has said is a gap. Without a
 * mechanism the BECAUSE of its arrows explains. Empty when there is no such configuration.
 */
export function configurationParts(
  document: Document,
  configurationId: string,
  vocabulary: Vocabulary,
): readonly ConfigurationPart[] {
  const configuration = document.configurations.get(configurationId as IdOf<'configurations'>);
  if (configuration === undefined) return [];
  const told = tellingOf(document, configuration, vocabulary);
  const offer = offerParts(told);
  const beginsWithOffer = told.scheme.scheme === 'ICAMO' || told.scheme.scheme === 'SCMO';
  const isFirst = beginsWithOffer && offer !== null;
  const forWhom = tidy(configuration.forWhom);
  const whom = whomParts(told);
  const mechanisms = told.items('reasoning', 'mechanism');
  const outcomes = told.items('outcome');
  const reason = told.scheme.isMechanismSplit ? 'reasoning' : 'mechanism';
  return [
    ...(forWhom === '' ? [] : [keyword('FOR'), frame(`${forWhom},`)]),
    ...(isFirst ? [keyword(frames[vocabulary].with), ...withComma(offer)] : []),
    ...contextParts(told),
    ...(isFirst || offer === null ? [frame(frames[vocabulary].this)] : offer),
    keyword('LEADS'),
    ...whom,
    keyword('TO'),
    ...withComma(mechanisms.length === 0 ? gap(reason) : listed(mechanisms, told)),
    keyword('SO'),
    ...(outcomes.length === 0 ? gap('outcome') : listed(outcomes, told)),
  ];
}

/** The sentence of a configuration as text; gaps are ellipses, so that they can be filled in on paper. */
export function configurationSentence(
  document: Document,
  configurationId: string,
  vocabulary: Vocabulary,
): string {
  const parts = configurationParts(document, configurationId, vocabulary);
  if (parts.length === 0) return '';
  return `${parts.map(({ kind, text }) => (kind === 'gap' ? '…' : text)).join(' ')}.`;
}
