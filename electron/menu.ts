import { type ActionId, type MenuName, actionIds, actionOf } from '#shared/actions.ts';
import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Clipboard items are the system's own: they work in text fields, and the page gets cut, copy and paste events. */
const systemRoles: Partial<Record<ActionId, 'cut' | 'copy' | 'paste'>> = {
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
};

const menuNames: readonly MenuName[] = ['File', 'Edit', 'Insert', 'Arrange', 'View', 'Help'];
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** What the menu needs to know of the machine. */
export type MenuSurroundings = {
  readonly isMac: boolean;
  /** Adds developer tools; off in a packaged app. */
  readonly isDevelopment: boolean;
  readonly choose: (action: ActionId) => void;
};

function itemOf(id: ActionId, { choose }: MenuSurroundings): MenuItemConstructorOptions {
  const { label, menu, accelerator } = actionOf(id);
  const role = systemRoles[id];
  return {
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    // Shown, but left to the page: in a text field these keys belong to the text.
    ...(menu === 'Edit' ? { registerAccelerator: false } : {}),
    ...(role === undefined
      ? {
          click: () => {
            choose(id);
          },
        }
      : { role }),
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
