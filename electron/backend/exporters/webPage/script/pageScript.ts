import { type PageMaps, mapFunctions, mapScript } from './mapScript.ts';

/*
 * What the page does once it is open, beside its maps. Each function is written into the page as it stands here, so
 * none may use anything but the browser, what it is given, and the functions of this file. Without it the page can
 * still be read: every sentence, quote and source is in it, and links lead there.
 */

/** Shows the details of a box, an arrow or a configuration beside the map; `opener` gets the focus back. */
function openItem(maps: PageMaps, key: string, opener: HTMLElement | SVGElement | null): void {
  const article = document.getElementById(key);
  const panel = document.getElementById('panel');
  const inside = document.getElementById('panel-content');
  if (article === null || panel === null || inside === null) return;
  const copy = article.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return;
  copy.removeAttribute('id');
  inside.replaceChildren(copy);
  panel.hidden = false;
  panel.scrollTop = 0;
  document.documentElement.classList.add('has-panel');
  // On a phone the panel lies over the lower half: the map comes above it.
  if (matchMedia('(max-width: 999px)').matches) document.querySelector('.map')?.scrollIntoView();
  for (const link of document.querySelectorAll('svg.map-drawing a'))
    link.classList.toggle('is-open', link.getAttribute('data-item') === key);
  const svg = maps.mapNow();
  const shape = svg?.querySelector(`a[data-item="${CSS.escape(key)}"] .hit`);
  if (svg !== null && shape instanceof SVGGraphicsElement) maps.reveal(svg, shape);
  copy.querySelector('h3')?.focus({ preventScroll: true });
  const close = () => {
    panel.hidden = true;
    document.documentElement.classList.remove('has-panel');
    for (const link of document.querySelectorAll('svg.map-drawing a.is-open'))
      link.classList.remove('is-open');
    if (opener !== null && opener.isConnected) opener.focus();
  };
  panel.onkeydown = (event) => {
    if (event.key === 'Escape') close();
  };
  const button = document.getElementById('panel-close');
  if (button !== null) button.onclick = close;
}

function setUpItems(maps: PageMaps): void {
  let opener: HTMLElement | SVGElement | null = null;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-item]') : null;
    const key = link?.getAttribute('data-item');
    if (link === null || key === null || key === undefined) return;
    event.preventDefault();
    // From one thing to the next inside the panel, the way back is still to where it began.
    const isInside = link.closest('#panel') !== null;
    if (!isInside && (link instanceof HTMLElement || link instanceof SVGElement)) opener = link;
    openItem(maps, key, opener);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#source-"]') : null;
    const target = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    if (target === null) return;
    event.preventDefault();
    target.scrollIntoView({ block: 'center' });
    target.focus();
  });
}

/** Finds boxes, arrows and configurations by any words of theirs, quotes included. */
function setUpSearch(): void {
  const field = document.getElementById('search');
  const list = document.getElementById('found');
  const status = document.getElementById('found-count');
  if (!(field instanceof HTMLInputElement) || list === null || status === null) return;
  field.addEventListener('input', () => {
    const wanted = field.value
      .trim()
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    const vocabulary = document.documentElement.dataset['words'] ?? 'plain';
    const found = [...document.querySelectorAll<HTMLElement>('#details article')].filter((article) => {
      const text = (article.textContent ?? '').toLowerCase();
      return wanted.length > 0 && wanted.every((word) => text.includes(word));
    });
    list.replaceChildren(
      ...found.slice(0, 50).map((article) => {
        const link = document.createElement('a');
        const heading = article.querySelector('h3');
        const words = heading?.querySelectorAll(`.w-${vocabulary}`);
        link.href = `#${article.id}`;
        link.setAttribute('data-item', article.id);
        link.textContent =
          words === undefined || words.length === 0
            ? (heading?.textContent ?? '')
            : [...words].map((part) => part.textContent ?? '').join(' ');
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    const more = found.length > 50 ? ', the first 50 are shown' : '';
    status.textContent = wanted.length === 0 ? '' : `${found.length} found${more}`;
  });
}

/** Words and colours as the reader chooses them. */
function setUpChoices(maps: PageMaps): void {
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[data-choice]')) {
    const name = choice.dataset['choice'] ?? '';
    choice.checked = document.documentElement.dataset[name] === choice.value;
    choice.addEventListener('change', () => {
      if (!choice.checked) return;
      document.documentElement.dataset[name] = choice.value;
      if (name === 'words') maps.fitMaps();
      document.getElementById('search')?.dispatchEvent(new Event('input'));
    });
  }
}

function start(maps: PageMaps): void {
  const isNarrow = matchMedia('(max-width: 699px)').matches;
  for (const one of document.querySelectorAll('details.fold')) if (isNarrow) one.removeAttribute('open');
  setUpChoices(maps);
  setUpItems(maps);
  maps.fitMaps();
  setUpSearch();
  const key = decodeURIComponent(location.hash.slice(1));
  if (/^(?:arrow|box|configuration)-\d+$/u.test(key)) openItem(maps, key, null);
}

const functions = [...mapFunctions, openItem, setUpItems, setUpSearch, setUpChoices, start];

/** The script of the page, readable as it is written here but for the types. */
export const pageScript = `'use strict';
(() => {
${functions.map(String).join('\n\n')}

${mapScript.setUp}
${start.name}(${mapScript.tools});
})();
`;
