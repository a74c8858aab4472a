import { rolesOf, schemeOf } from '#models/configurations/configurationRows.ts';
import { roleName } from '#models/configurations/roles.ts';
import type { IdOf, RowOf } from '#models/document.ts';
import { confidenceOfArrow } from '#models/evidence/arrowFacts.ts';
import { roleWord } from '#models/figure/roleWords.ts';
import { escapeXml, tag } from '#models/figure/svg.ts';
import { measuresOf } from '#models/queries/coverage.ts';
import { arrowsIn, arrowsOnArrow, arrowsOut } from '#models/queries/neighbours.ts';
import { citationOf } from '#models/references/citation.ts';
import { sentenceParts } from '#models/sentences/arrowSentence.ts';
import { configurationParts } from '#models/sentences/configurationSentence.ts';
import { elementName, stageName, tidy } from '#models/sentences/words.ts';
import { confidenceLevelWords, extractKindWords } from '#models/words/recordWords.ts';
import { words } from '#models/words/words.ts';

import { type PageContent, evidenceOf } from './pageContent.ts';
import { both, own, said, sentence } from './said.ts';

const shapes = { supports: '▲', contradicts: '▼', refines: '◆', gives_context: '●' } as const;

/** A link to something on the page, which the script opens beside the map. */
export function linkTo({ keyOf }: PageContent, id: string, content: string): string {
  const key = keyOf.get(id);
  return key === undefined ? content : tag('a', { href: `#${key}`, 'data-item': key }, content);
}

/** The name of a box in both vocabularies. */
export function boxName(content: PageContent, id: string): string {
  const element = content.document.elements.get(id as IdOf<'elements'>);
  return both((vocabulary) => own(elementName(element, vocabulary)));
}

/** The sentence of an arrow in both vocabularies. */
export function arrowWords({ document }: PageContent, id: string): string {
  return both((vocabulary) => sentence(sentenceParts(document, id, vocabulary)));
}

function fact(name: string, content: string): string {
  return content === '' ? '' : tag('dt', {}, said(name)) + tag('dd', {}, content);
}

function evidence(content: PageContent, id: string): string {
  const tied = evidenceOf(content.document, id);
  const title = tag('h4', {}, said('Evidence'));
  if (tied.length === 0)
    return title + tag('p', { class: 'quiet' }, said('No evidence is tied to this yet.'));
  const items = tied.map(({ stance, extract, source }) => {
    const stanceWord = both((vocabulary) => escapeXml(words(vocabulary).stances[stance]));
    const mark = tag('span', { 'aria-hidden': 'true' }, shapes[stance]);
    const isQuote = extract.kind === 'quote_participant' || extract.kind === 'quote_author';
    const text = tag(
      isQuote ? 'blockquote' : 'p',
      { class: 'extract', dir: 'auto' },
      escapeXml(extract.text),
    );
    const number = content.numberOf.get(source.id) ?? 0;
    const place = tidy(extract.locator) === '' ? '' : `, ${own(tidy(extract.locator))}`;
    const reference = tag('a', { href: `#source-${number}` }, `[${number}]`);
    const kind = escapeXml(extractKindWords[extract.kind]);
    return tag(
      'li',
      { class: stance },
      tag('p', { class: 'stance' }, `${mark} ${stanceWord}`) +
        text +
        tag('p', { class: 'quiet' }, `${kind} · ${own(citationOf(source))}${place} ${reference}`),
    );
  });
  return title + tag('ul', { class: 'evidence' }, items.join(''));
}

function arrowList(content: PageContent, title: string, arrows: readonly RowOf<'arrows'>[]): string {
  if (arrows.length === 0) return '';
  const items = arrows.map(({ id }) => tag('li', {}, linkTo(content, id, arrowWords(content, id))));
  return tag('h4', {}, said(title)) + tag('ul', {}, items.join(''));
}

function article(
  content: PageContent,
  id: string,
  parts: { readonly heading: string; readonly body: string },
) {
  const key = content.keyOf.get(id) ?? '';
  const heading = tag('h3', { tabindex: -1 }, parts.heading);
  return tag('article', { id: key, 'data-key': key }, heading + parts.body);
}

/** What is known of an arrow: its sentence, what it claims, how sure the team is, and its evidence with quotes. */
export function arrowDetails(content: PageContent, arrow: RowOf<'arrows'>): string {
  const { document } = content;
  const confidence = confidenceOfArrow(document, arrow.id);
  const target = arrow.targetElementId ?? arrow.targetArrowId ?? '';
  const end =
    arrow.targetElementId === null ? arrowWords(content, target) : boxName(content, arrow.targetElementId);
  const facts = [
    fact('From', linkTo(content, arrow.sourceElementId, boxName(content, arrow.sourceElementId))),
    fact(arrow.targetElementId === null ? 'Acts on' : 'To', linkTo(content, target, end)),
    fact(
      'What it does',
      both((vocabulary) => escapeXml(words(vocabulary).kinds[arrow.kind])),
    ),
    fact(
      'Which way',
      both((vocabulary) => escapeXml(words(vocabulary).signs[arrow.sign])),
    ),
    fact(
      'How it stands',
      both((vocabulary) => escapeXml(words(vocabulary).statuses[arrow.status])),
    ),
    fact('For whom', tidy(arrow.forWhom) === '' ? '' : own(tidy(arrow.forWhom))),
    fact(
      'How sure the team is',
      confidence === undefined
        ? said('Not judged yet')
        : `${escapeXml(confidenceLevelWords[confidence.overall])}. ${own(tidy(confidence.reason))}`,
    ),
    fact('Measured by', measuresOf(document, { arrowId: arrow.id }).map(own).join('; ')),
  ];
  return article(content, arrow.id, {
    heading: arrowWords(content, arrow.id),
    body:
      tag('dl', {}, facts.join('')) +
      evidence(content, arrow.id) +
      arrowList(content, 'What acts on it', arrowsOnArrow(document, arrow.id)),
  });
}

/** What is known of a box: its part, what leads to it and what it leads to, and its own evidence. */
export function boxDetails(content: PageContent, element: RowOf<'elements'>): string {
  const { document } = content;
  const role = element.usualRole;
  const stage = element.stageId === null ? undefined : document.stages.get(element.stageId);
  const poles = [tidy(element.poleLow), tidy(element.poleHigh)].filter((pole) => pole !== '');
  const facts = [
    fact('Usual part', role === null ? '' : both((vocabulary) => escapeXml(roleWord(role, vocabulary)))),
    fact('Stage', stage === undefined ? '' : both((vocabulary) => own(stageName(stage, vocabulary)))),
    fact('Its two forms', poles.map(own).join(' – ')),
    fact('How one would know', tidy(element.indicator) === '' ? '' : own(tidy(element.indicator))),
    fact('Measured by', measuresOf(document, { elementId: element.id }).map(own).join('; ')),
  ];
  const hasEvidence = evidenceOf(document, element.id).length > 0;
  return article(content, element.id, {
    heading: boxName(content, element.id),
    body:
      tag('dl', {}, facts.join('')) +
      arrowList(content, 'What leads here', arrowsIn(document, element.id)) +
      arrowList(content, 'What it leads to', arrowsOut(document, element.id)) +
      (hasEvidence ? evidence(content, element.id) : ''),
  });
}

/** A configuration as its sentence, with its boxes by part and the evidence for it as a whole. */
export function configurationDetails(content: PageContent, row: RowOf<'configurations'>): string {
  const { document, theoryId } = content;
  const scheme = schemeOf(document, theoryId);
  const byRole = Map.groupBy(rolesOf(document, row.id), ({ role }) => role);
  const facts = [...byRole].map(([role, roles]) => {
    const boxes = roles.map(({ elementId }) => linkTo(content, elementId, boxName(content, elementId)));
    const name = both((vocabulary) => escapeXml(roleName(role, vocabulary, scheme)));
    return tag('dt', {}, name) + tag('dd', {}, boxes.join('; '));
  });
  const title = [tidy(row.code), tidy(row.title)]
    .filter((part) => part !== '')
    .map(own)
    .join(': ');
  return article(content, row.id, {
    heading: title,
    body:
      tag(
        'p',
        {},
        both((vocabulary) => sentence(configurationParts(document, row.id, vocabulary))),
      ) +
      tag('dl', {}, facts.join('')) +
      (evidenceOf(document, row.id).length > 0 ? evidence(content, row.id) : ''),
  });
}
