import { actionIds, actionOf } from '#shared/actions.ts';
import { describe, expect, it } from 'vitest';

import { eventually, sharedFixture } from './started.ts';

const started = sharedFixture();
const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

/** The actions that the menu sent to the page since the last call. */
async function chosen(atLeast: number): Promise<readonly unknown[]> {
  const { sent } = started().standIn.records;
  const actions = () => sent.flatMap(({ args: [event] }) => (isMenu(event) ? [event.action] : []));
  await eventually(() => actions().length >= atLeast, `${atLeast} actions`);
  const found = actions();
  sent.length = 0;
  return found;
}

function isMenu(event: unknown): event is { readonly action: unknown } {
  return typeof event === 'object' && event !== null && Reflect.get(event, 'type') === 'menu';
}

type Item = ReturnType<ReturnType<typeof started>['standIn']['menu']['template']>[number];
const itemsOf = (item: Item): readonly Item[] => (Array.isArray(item.submenu) ? item.submenu : []);

describe('the native menu', () => {
  it('holds every action once, in order, with its words and keys', () => {
    const items = started()
      .standIn.menu.template()
      .flatMap((menu) => itemsOf(menu).filter(({ id }) => id !== undefined));
    expect(items.map(({ id, label, accelerator }) => ({ id, label, accelerator }))).toEqual(
      actionIds.map((id) => ({ id, label: actionOf(id).label, accelerator: actionOf(id).accelerator })),
    );
  });

  it('begins a section where the list says so, and never with a line', () => {
    for (const menu of started().standIn.menu.template()) {
      const items = itemsOf(menu);
      expect([items[0]?.type, items.at(-1)?.type]).not.toContain('separator');
      const starts = items.filter(
        (item, index) => item.id !== undefined && items[index - 1]?.type === 'separator',
      );
      const expected = actionIds.filter(
        (id) => actionOf(id).menu === menu.label && actionOf(id).startsSection === true,
      );
      expect(starts.map(({ id }) => id)).toEqual(expected.filter((id) => items[0]?.id !== id));
    }
  });

  it('a click tells the page which action was chosen, and the page hears it', async () => {
    const { page, standIn } = started();
    standIn.menu.click('File/New workspace…');
    standIn.menu.click('Arrange/Tidy the map');
    expect(await chosen(2)).toEqual(['workspace.new', 'arrange.tidy']);
    await eventually(
      async () => ((await page.locator('#events').textContent()) ?? '') === 'menu menu',
      'events',
    );
  });

  it('a key that the page leaves alone chooses its item; one that the page takes does not', async () => {
    const { page } = started();
    await page.keyboard.press(`${mod}+o`);
    await page.keyboard.press(`${mod}+Shift+I`);
    expect(await chosen(2)).toEqual(['workspace.open', 'import.file']);
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        if (event.key === 'o') event.preventDefault();
      });
    });
    await page.keyboard.press(`${mod}+o`);
    await page.keyboard.press(`${mod}+n`);
    expect(await chosen(1)).toEqual(['workspace.new']);
  });

  it('keys of editing belong to the text field: nothing is chosen while typing', async () => {
    const { page } = started();
    const field = page.locator('#text');
    await field.fill('mechanism');
    await field.press(`${mod}+a`);
    await field.press(`${mod}+c`);
    await field.press('End');
    await field.press(`${mod}+v`);
    expect(await field.inputValue()).toBe('mechanismmechanism');
    await field.press(`${mod}+z`);
    expect(await field.inputValue()).toBe('mechanism');
    await field.press(`${mod}+k`);
    expect(await chosen(1), 'only the key that is no editing').toEqual(['view.palette']);
  });

  it('Cut and Copy work on marked text and tell the page too; Paste is the system’s own and tells it by its event', async () => {
    const { page, standIn } = started();
    const field = page.locator('#text');
    await field.fill('outcome');
    await field.selectText();
    standIn.menu.click('Edit/Cut');
    await eventually(async () => (await field.inputValue()) === '', 'the cut');
    expect(await chosen(1)).toEqual(['edit.cut']);
    await page.evaluate(() => {
      document.addEventListener('paste', (event) => {
        document.title = event.clipboardData?.getData('text/plain') ?? '';
      });
    });
    standIn.menu.click('Edit/Paste');
    await eventually(async () => (await page.title()) === 'outcome', 'the paste event');
    expect(standIn.records.sent, 'no event of ours besides').toEqual([]);
  });
});
