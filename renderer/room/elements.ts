type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** An element with attributes (functions are listeners) and content; text is text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...content);
  return made;
}

/** A button that is large enough for any finger. */
export function button(words: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return element('button', { type: 'button', click: press, ...attributes }, words);
}

/** Puts a screen in place of the one before; its heading takes the focus, so that it is read. */
export function showScreen(...content: readonly (Node | string)[]): void {
  const main = document.getElementById('room');
  if (main === null) return;
  while (main.firstChild !== null) main.removeChild(main.firstChild);
  main.append(...content);
  const heading = main.querySelector('h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus();
  window.scrollTo(0, 0);
}

/** Says quietly how things stand, to eyes and ears. */
export function sayStatus(words: string): void {
  const place = document.getElementById('status');
  if (place !== null && place.textContent !== words) place.textContent = words;
}
