import { createHash } from 'node:crypto';

import type { Document } from '#models/document.ts';
import { escapeXml, tag } from '#models/figure/svg.ts';
import type { Piecewise } from '#models/piecewise.ts';
import { type Vocabulary, tidy } from '#models/sentences/words.ts';

import { lettersNeeded } from '../../figures/embedFonts.ts';

import { arrowDetails, boxDetails, configurationDetails, linkTo } from './detailsPart.ts';
import { sentencesPart, sourcesPart, tablePart } from './listsPart.ts';
import { type MapPart, mapPart } from './mapPart.ts';
import { type PageContent, pageContent } from './pageContent.ts';
import { pageStyle } from './pageStyle.ts';
import { own, said } from './said.ts';
import { pageScript } from './script/pageScript.ts';

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Nothing but this style and this script: no network, no form, no frame, no other code. */
function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function radios(name: string, legend: string, options: readonly (readonly [string, string])[]): string {
  const labels = options.map(([value, words]) =>
    tag('label', {}, tag('input', { type: 'radio', name, value, 'data-choice': name }) + said(words)),
  );
  return tag('fieldset', {}, tag('legend', {}, said(legend)) + labels.join(''));
}

function fold(className: string, title: string, body: string): string {
  return tag('details', { class: `fold ${className}`, open: '' }, tag('summary', {}, said(title)) + body);
}

function choices(): string {
  const all = tag(
    'div',
    { class: 'choices' },
    radios('words', 'Words', [
      ['plain', 'Plain words'],
      ['realist', 'Realist terms'],
    ]) +
      radios('theme', 'Colours', [
        ['auto', 'As this device'],
        ['light', 'Light'],
        ['dark', 'Dark'],
      ]) +
      tag(
        'div',
        { class: 'search', role: 'search' },
        tag('label', { for: 'search' }, said('Find a word')) +
          tag('input', { id: 'search', type: 'search', autocomplete: 'off' }) +
          tag('p', { id: 'found-count', class: 'quiet', role: 'status' }, '') +
          tag('ul', { id: 'found', 'aria-label': 'Found' }, ''),
      ),
  );
  return fold('options', 'Words, colours, search', all);
}

function boardPart(maps: readonly MapPart[]): string {
  const button = (kind: string, words: string, sign: string) =>
    tag('button', { type: 'button', 'data-zoom': kind, 'aria-label': words }, sign);
  const zoom = tag(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': 'Size of the map' },
    button('out', 'Smaller', '−') +
      button('in', 'Larger', '+') +
      button('fit', 'Show the whole map', 'Whole map'),
  );
  const panel = tag(
    'aside',
    { id: 'panel', hidden: '', tabindex: -1, 'aria-label': 'What is known of it' },
    tag('button', { id: 'panel-close', type: 'button' }, 'Close') + tag('div', { id: 'panel-content' }, ''),
  );
  const legend = tag(
    'details',
    { class: 'legend' },
    tag('summary', {}, said('What the marks mean')) + maps.map((one) => one.legend).join(''),
  );
  const hint = tag(
    'p',
    { class: 'quiet' },
    said(
      'Choose a box or an arrow to read what is known of it. Drag the map, or use the arrow keys, + and −.',
    ),
  );
  const map = tag('div', { class: 'map' }, maps.map((one) => one.map).join('') + zoom);
  return tag('div', { class: 'board' }, tag('div', {}, map + legend + hint) + panel);
}

function part(id: string, title: string, body: string): string {
  return body === ''
    ? ''
    : tag(
        'section',
        { id, 'aria-labelledby': `${id}-title` },
        tag('h2', { id: `${id}-title` }, said(title)) + body,
      );
}

function configurationsPart(content: PageContent): string {
  const items = content.configurations.map((row) => {
    const name = [tidy(row.code), tidy(row.title)]
      .filter((words) => words !== '')
      .map(own)
      .join(': ');
    return tag('li', {}, linkTo(content, row.id, name));
  });
  return items.length === 0 ? '' : tag('ul', {}, items.join(''));
}

/** The details of everything, one after another. */
function* detailsPart(content: PageContent): Piecewise<string> {
  const { arrows, boxes, configurations } = content;
  const total = arrows.length + boxes.length + configurations.length;
  const written: string[] = [];
  for (const arrow of arrows) {
    written.push(arrowDetails(content, arrow));
    yield { done: written.length, total };
  }
  for (const box of boxes) {
    written.push(boxDetails(content, box));
    yield { done: written.length, total };
  }
  for (const row of configurations) written.push(configurationDetails(content, row));
  return written.join('');
}

function* bodyOf(content: PageContent): Piecewise<string> {
  const { theory } = content;
  const maps = [yield* mapPart(content, 'plain'), yield* mapPart(content, 'realist')];
  const details = yield* detailsPart(content);
  const summary = (theory?.summary ?? '').trim();
  const sections = [
    ['map', 'Map', boardPart(maps)],
    ['sentences', 'In sentences', sentencesPart(content)],
    ['configurations', 'Configurations', configurationsPart(content)],
    [
      'table',
      'As a table',
      tag(
        'div',
        { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of arrows' },
        tablePart(content),
      ),
    ],
    ['details', 'What is known', details],
    ['sources', 'Sources', sourcesPart(content)],
  ] as const;
  const links = sections
    .filter(([id, , body]) => id !== 'details' && body !== '')
    .map(([id, title]) => tag('li', {}, tag('a', { href: `#${id}` }, said(title))));
  const head = tag(
    'header',
    {},
    tag('a', { class: 'skip', href: '#sentences' }, said('To the sentences')) +
      tag('h1', {}, own(tidy(theory?.title ?? ''))) +
      (summary === ''
        ? ''
        : fold('about', 'About this theory', tag('p', { class: 'summary' }, own(summary)))) +
      tag('nav', { 'aria-label': 'On this page' }, tag('ul', {}, links.join(''))) +
      choices(),
  );
  const main = sections.map(([id, title, body]) => part(id, title, body)).join('');
  const foot = tag(
    'footer',
    {},
    tag(
      'p',
      {},
      said(
        'Made with Wherefore. This page is for reading: it needs no network and sends nothing. Notes and history of the team are not in it.',
      ),
    ),
  );
  return head + tag('main', {}, main) + foot;
}

/** A theory as one page: map, sentences, table, evidence with quotes, sources; complete in itself. */
export function* webPage(document: Document, theoryId: string, vocabulary: Vocabulary): Piecewise<string> {
  const content = pageContent(document, theoryId);
  const body = yield* bodyOf(content);
  const style = pageStyle(lettersNeeded(body));
  const head = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(style, pageScript) }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('title', {}, escapeXml(tidy(content.theory?.title ?? '') || 'Theory')),
    `<style>${style}</style>`,
  ].join('');
  const html = { lang: 'en', 'data-words': vocabulary, 'data-theme': 'auto' };
  return `<!doctype html>\n${tag('html', html, tag('head', {}, head) + tag('body', {}, `${body}<script>${pageScript}</script>`))}\n`;
}
