import { confidenceOfArrow } from '#models/evidence/arrowFacts.ts';
import { escapeXml, tag } from '#models/figure/svg.ts';
import { evidenceOfArrow } from '#models/queries/arrowEvidence.ts';
import { isCausal } from '#models/sentences/statement.ts';
import { statementsByStage } from '#models/sentences/theorySentences.ts';
import { tidy } from '#models/sentences/words.ts';
import { confidenceLevelWords } from '#models/words/recordWords.ts';
import { words } from '#models/words/words.ts';

import { arrowWords, boxName, linkTo } from './detailsPart.ts';
import type { PageContent } from './pageContent.ts';
import { both, own, said } from './said.ts';

/** How many sources say what, in a few words. */
function sourcesSaid(content: PageContent, arrowId: string): string {
  const { sources, supports, contradicts } = evidenceOfArrow(content.document, arrowId);
  if (sources === 0) return said('no evidence yet');
  const counts = [
    `${sources} ${sources === 1 ? 'source' : 'sources'}`,
    supports > 0 ? `▲ ${supports} for` : '',
    contradicts > 0 ? `▼ ${contradicts} against` : '',
  ];
  return escapeXml(counts.filter((part) => part !== '').join(', '));
}

/** The statements of the theory under their stages, each leading to its details. */
export function sentencesPart(content: PageContent): string {
  const { document, theoryId } = content;
  const realist = statementsByStage(document, theoryId, 'realist');
  return statementsByStage(document, theoryId, 'plain')
    .map(({ heading, arrowIds }, index) => {
      if (arrowIds.length === 0) return '';
      const title = both((vocabulary) =>
        own(vocabulary === 'plain' ? heading : (realist[index]?.heading ?? heading)),
      );
      const items = arrowIds.map((id) =>
        tag(
          'li',
          {},
          linkTo(content, id, arrowWords(content, id)) +
            tag('span', { class: 'quiet' }, ` ${sourcesSaid(content, id)}`),
        ),
      );
      return tag('h3', {}, title) + tag('ol', { class: 'sentences' }, items.join(''));
    })
    .join('');
}

const headings = ['Arrow', 'From', 'What it does', 'To', '{BECAUSE|Why}', 'For', 'Against', 'How sure'];

/** The arrows as a table: one a row. */
export function tablePart(content: PageContent): string {
  const { document } = content;
  const head = headings.map((title) => tag('th', { scope: 'col' }, said(title)));
  const rows = content.arrows.map((arrow, index) => {
    const { supports, contradicts } = evidenceOfArrow(document, arrow.id);
    const confidence = confidenceOfArrow(document, arrow.id);
    const target = arrow.targetElementId;
    const acted = arrow.targetArrowId === null ? '' : (content.keyOf.get(arrow.targetArrowId) ?? '');
    const end =
      target === null
        ? linkTo(content, arrow.targetArrowId ?? '', said(`arrow ${acted.replace('arrow-', '')}`))
        : linkTo(content, target, boxName(content, target));
    const because = tidy(arrow.becauseText);
    const cells = [
      linkTo(content, arrow.sourceElementId, boxName(content, arrow.sourceElementId)),
      both((vocabulary) => {
        const { kinds, signs } = words(vocabulary);
        const sign = arrow.sign === 'increases' ? '' : `; ${signs[arrow.sign]}`;
        return escapeXml(`${kinds[arrow.kind]}${sign}`);
      }),
      end,
      because !== '' || !isCausal(arrow) ? own(because) : tag('em', { class: 'gap' }, 'why?'),
      String(supports),
      String(contradicts),
      confidence === undefined ? said('not judged') : escapeXml(confidenceLevelWords[confidence.overall]),
    ];
    const number = tag('th', { scope: 'row' }, linkTo(content, arrow.id, String(index + 1)));
    return tag('tr', {}, number + cells.map((cell) => tag('td', {}, cell)).join(''));
  });
  const caption = tag('caption', {}, said('Every arrow of the map, in the order of reading'));
  return tag(
    'table',
    {},
    caption + tag('thead', {}, tag('tr', {}, head.join(''))) + tag('tbody', {}, rows.join('')),
  );
}

/** The numbered sources. */
export function sourcesPart({ sources }: PageContent): string {
  if (sources.length === 0) return tag('p', {}, said('No source is tied to this theory yet.'));
  const items = sources.map(({ number, text }) => {
    const link = /https:\/\/doi\.org\/\S+$/u.exec(text)?.[0];
    const before = link === undefined ? text : text.slice(0, -link.length);
    const linked = link === undefined ? '' : tag('a', { href: link, rel: 'noreferrer' }, escapeXml(link));
    return tag('li', { id: `source-${number}`, tabindex: -1 }, own(before) + linked);
  });
  return tag('ol', { class: 'sources' }, items.join(''));
}
