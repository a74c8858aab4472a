import { rolesOf } from '../configurations/configurationRows.ts';
import type { Document } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { arrowsOnArrow, arrowsOut } from '../queries/neighbours.ts';
import { becauseOf } from '../sentences/arrowSentence.ts';
import { consequenceParts, isCausal, partsText, statementMembers } from '../sentences/statement.ts';
import { type Vocabulary, elementName, tidy } from '../sentences/words.ts';
import type { Explanation } from './rivalRows.ts';

/** What an explanation says, part by part; each list is empty where nobody has said. */
export type RivalStory = {
  /** What it would lead us to expect: its THEN, or its outcomes. */
  readonly expects: readonly string[];
  readonly forWhom: readonly string[];
  /** What has to be so for it to hold; what holds it back says so. */
  readonly circumstances: readonly string[];
  /** What is offered, of a configuration. */
  readonly offered: readonly string[];
  /** Why: the mechanism, or the BECAUSE in people's words. */
  readonly because: readonly string[];
  /** Boxes it leads to besides the observation: if they are not seen, it is in doubt. */
  readonly alsoLeadsTo: readonly string[];
};

const once = (texts: readonly string[]) => [...new Set(texts.map(tidy).filter((text) => text !== ''))];

type Telling = {
  readonly document: Document;
  readonly vocabulary: Vocabulary;
  readonly observedId: string | null;
};

function nameIn({ document, vocabulary }: Telling, elementId: string): string {
  return elementName(document.elements.get(elementId as never), vocabulary);
}

/** Where arrows out of a box lead, but for the observation. */
function leadsTo({ document, vocabulary, observedId }: Telling, elementId: string): readonly string[] {
  return arrowsOut(document, elementId)
    .filter((arrow) => isCausal(arrow) && arrow.sign !== 'none')
    .flatMap(({ targetElementId }) =>
      targetElementId === null || targetElementId === observedId
        ? []
        : [elementName(document.elements.get(targetElementId), vocabulary)],
    );
}

/** What acts on the arrows: "with X" or "not when X". */
function actingOn(telling: Telling, members: readonly Arrow[]): readonly string[] {
  return members.flatMap((member) =>
    arrowsOnArrow(telling.document, member.id).map((acting) => {
      const name = nameIn(telling, acting.sourceElementId);
      const isAgainst = (acting.kind === 'blocks') !== (acting.sign === 'decreases');
      return isAgainst ? `${name} (holds it back)` : name;
    }),
  );
}

function storyOfArrow(telling: Telling, arrow: Arrow): RivalStory {
  const { document, vocabulary } = telling;
  const members = statementMembers(document, arrow);
  const lead = members.find(({ thenText }) => tidy(thenText) !== '') ?? members[0] ?? arrow;
  const isMechanism = ({ sourceElementId }: Arrow) =>
    document.elements.get(sourceElementId)?.usualRole === 'mechanism';
  const said = (chosen: readonly Arrow[]) =>
    chosen.map((member) => tidy(member.ifText) || nameIn(telling, member.sourceElementId));
  return {
    expects: [partsText(consequenceParts(document, lead, { vocabulary, seen: new Set([arrow.id]) }))],
    forWhom: once(members.map(({ forWhom }) => forWhom)),
    circumstances: once([
      ...said(members.filter((member) => !isMechanism(member))),
      ...actingOn(telling, members),
    ]),
    offered: [],
    because: once([...said(members.filter(isMechanism)), becauseOf(members)]),
    alsoLeadsTo: once(members.flatMap(({ sourceElementId }) => leadsTo(telling, sourceElementId))),
  };
}

function storyOfConfiguration(telling: Telling, configurationId: string): RivalStory {
  const { document, observedId } = telling;
  const configuration = document.configurations.get(configurationId as never);
  const roles = rolesOf(document, configurationId);
  const playing = (...wanted: readonly string[]) =>
    roles
      .filter(({ role }) => wanted.includes(role))
      .map(({ elementId, whose }) => {
        const name = nameIn(telling, elementId);
        return tidy(whose) === '' ? name : `${name} (${tidy(whose)})`;
      });
  const outcomes = roles.filter(({ role }) => role === 'outcome');
  return {
    expects: once(playing('outcome')),
    forWhom: once([configuration?.forWhom ?? '', ...playing('actor')]),
    circumstances: once(playing('context')),
    offered: once(playing('intervention', 'resource')),
    because: once(playing('mechanism', 'reasoning')),
    alsoLeadsTo: once(
      outcomes
        .filter(({ elementId }) => elementId !== observedId)
        .map(({ elementId }) => nameIn(telling, elementId)),
    ),
  };
}

/** What an explanation says of an observation; `observedId` is the box that is to be explained, if there is one. */
export function rivalStory(
  document: Document,
  explanation: Explanation,
  options: { readonly vocabulary: Vocabulary; readonly observedId: string | null },
): RivalStory {
  const telling = { document, ...options };
  if (explanation.kind === 'configuration') return storyOfConfiguration(telling, explanation.id);
  const arrow = document.arrows.get(explanation.id);
  if (arrow === undefined)
    return { expects: [], forWhom: [], circumstances: [], offered: [], because: [], alsoLeadsTo: [] };
  return storyOfArrow(telling, arrow);
}
