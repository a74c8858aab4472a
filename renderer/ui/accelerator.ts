const macGlyphs: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Cmd: '⌘',
  Command: '⌘',
  Ctrl: '⌃',
  Control: '⌃',
  Alt: '⌥',
  Option: '⌥',
  Shift: '⇧',
  Delete: '⌦',
  Backspace: '⌫',
  Enter: '↩',
  Escape: 'esc',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
};

const otherWords: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Control: 'Ctrl',
  Option: 'Alt',
  Delete: 'Del',
  Escape: 'Esc',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
};

/** Whether the person's keyboard has ⌘. */
export function isMacKeyboard(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** The key caps of an Electron accelerator ("CmdOrCtrl+Shift+L"): ["⌘","⇧","L"] on a Mac, ["Ctrl","Shift","L"] elsewhere. */
export function keyCapsOf(accelerator: string, isMac: boolean): readonly string[] {
  const names = isMac ? macGlyphs : otherWords;
  const parts = accelerator.endsWith('++')
    ? [...accelerator.slice(0, -2).split('+'), '+']
    : accelerator === '+'
      ? ['+']
      : accelerator.split('+');
  return parts.map((part) => names[part] ?? part);
}
