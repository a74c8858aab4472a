import { type ActionId, type MenuName, actionIds, actionOf } from '#shared/actions.ts';
import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Cut and Copy act on marked text by the system's own command, which a page may not give itself, and tell the page too,
 * which acts on the map. Harmless together: where one has something to do, the other has not.
 */
const textCommands: Partial<Record<ActionId, 'cut' | 'copy'>> = { 'edit.cut': 'cut', 'edit.copy': 'copy' };

const menuNames: readonly MenuName[] = ['File', 'Edit', 'Insert', 'Arrange', 'View', 'Help'];
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** What the menu needs to know of the machine. */
export type MenuSurroundings = {
  readonly isMac: boolean;
  /** Adds developer tools; off in a packaged app. */
  readonly isDevelopment: boolean;
  readonly choose: (action: ActionId) => void;
  /** Cuts or copies the marked text, if there is any. */
  readonly editText: (command: 'cut' | 'copy') => void;
};

function itemOf(id: ActionId, { choose, editText }: MenuSurroundings): MenuItemConstructorOptions {
  const { label, menu, accelerator } = actionOf(id);
  const item: MenuItemConstructorOptions = {
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    // Shown, but left to the page: in a text field these keys belong to the text.
    ...(menu === 'Edit' ? { registerAccelerator: false } : {}),
  };
  // Only the system may read the clipboard: it pastes, and the page gets the paste event with its text.
  if (id === 'edit.paste') return { ...item, role: 'paste' };
  const command = textCommands[id];
  return {
    ...item,
    click: () => {
      if (command !== undefined) editText(command);
      choose(id);
    },
  };
}

function itemsOf(name: MenuName, surroundings: MenuSurroundings): MenuItemConstructorOptions[] {
  return actionIds
    .filter((id) => actionOf(id).menu === name)
    .flatMap((id, index) => {
      const item = itemOf(id, surroundings);
      return actionOf(id).startsSection === true && index > 0 ? [separator, item] : [item];
    });
}

/** The whole native menu as a template, from the one list of actions. */
export function menuTemplate(surroundings: MenuSurroundings): MenuItemConstructorOptions[] {
  const { isMac, isDevelopment } = surroundings;
  const menus = menuNames.map((name): MenuItemConstructorOptions => {
    const submenu = itemsOf(name, surroundings);
    if (name === 'File' && !isMac) submenu.push(separator, { role: 'quit' });
    if (name === 'View') submenu.push(separator, { role: 'togglefullscreen' });
    if (name === 'View' && isDevelopment) submenu.push({ role: 'toggleDevTools' });
    return { label: name, submenu };
  });
  if (!isMac) return menus;
  return [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)];
}

/** Puts the menu in place. */
export function installMenu(surroundings: MenuSurroundings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(surroundings)));
}
