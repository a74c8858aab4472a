const named: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

function partsOf(accelerator: string): { readonly key: string; readonly modifiers: ReadonlySet<string> } {
  const parts = accelerator.split('+').filter((part) => part !== '');
  const key = (parts.at(-1) ?? '').toLowerCase();
  const isMac = process.platform === 'darwin';
  const modifiers = parts.slice(0, -1).map((part) => {
    switch (part.toLowerCase()) {
      case 'cmdorctrl':
      case 'commandorcontrol':
        return isMac ? 'Meta' : 'Control';
      case 'ctrl':
      case 'control':
        return 'Control';
      case 'cmd':
      case 'command':
      case 'meta':
      case 'super':
        return 'Meta';
      case 'option':
      case 'alt':
        return 'Alt';
      default:
        return 'Shift';
    }
  });
  return { key: named[key] ?? key, modifiers: new Set(modifiers) };
}

/** True if a key press that the page left alone is the one an Electron accelerator describes. */
export function matches(
  accelerator: string,
  press: { readonly key: string; readonly modifiers: readonly string[] },
): boolean {
  const wanted = partsOf(accelerator);
  return (
    wanted.key === press.key.toLowerCase() &&
    wanted.modifiers.size === press.modifiers.length &&
    press.modifiers.every((modifier) => wanted.modifiers.has(modifier))
  );
}
