import { matches } from './accelerators.ts';

type Template = import('electron').MenuItemConstructorOptions;
type RealMenu = typeof import('electron').Menu;

/** What a role does in the system; the window gives the deed. */
export type RoleDeeds = (role: string) => void;

/** A menu built from a template; items are the template's own objects. */
export class StandInMenu {
  readonly items: readonly Template[];
  constructor(items: readonly Template[]) {
    this.items = items;
  }
}

function childrenOf(item: Template): readonly Template[] {
  if (item.submenu === undefined) return [];
  return Array.isArray(item.submenu) ? item.submenu : [];
}

function everyItem(items: readonly Template[]): readonly Template[] {
  return items.flatMap((item) => [item, ...everyItem(childrenOf(item))]);
}

/** The application menu: clicks by path of labels, and key presses by accelerator. */
export function createMenus(deeds: RoleDeeds) {
  let current: StandInMenu | null = null;
  const press = (item: Template): void => {
    if (item.enabled === false) throw new Error(`stand-in: the menu item ${item.label ?? ''} is greyed out`);
    if (item.role !== undefined) deeds(item.role);
    // The shell's clicks take no arguments; one that reads them would find nothing and throw.
    else if (item.click !== undefined) Reflect.apply(item.click, undefined, []);
  };
  const Menu = {
    buildFromTemplate: (template: readonly Template[]) => new StandInMenu(template),
    setApplicationMenu: (menu: StandInMenu | null) => {
      current = menu;
    },
  } satisfies Record<keyof Pick<RealMenu, 'buildFromTemplate' | 'setApplicationMenu'>, unknown>;
  const find = (path: string): Template => {
    let level = current?.items ?? [];
    let found: Template | undefined;
    for (const label of path.split('/')) {
      found = level.find((item) => item.label === label || item.role === label);
      if (found === undefined) throw new Error(`stand-in: the menu has no ${path} (missing: ${label})`);
      level = childrenOf(found);
    }
    if (found === undefined) throw new Error('stand-in: no menu item was named');
    return found;
  };
  return {
    Menu,
    /** The whole menu as it was set, for reading. */
    template: (): readonly Template[] => current?.items ?? [],
    /** Chooses an item by its labels: `File/Open workspace…`. */
    click: (path: string) => {
      press(find(path));
    },
    /** A key press the page did not take: the item with that accelerator is chosen. */
    keyPressed: (key: { readonly key: string; readonly modifiers: readonly string[] }) => {
      const item = everyItem(current?.items ?? []).find(
        ({ accelerator, registerAccelerator }) =>
          accelerator !== undefined && registerAccelerator !== false && matches(accelerator, key),
      );
      if (item !== undefined) press(item);
    },
  };
}
