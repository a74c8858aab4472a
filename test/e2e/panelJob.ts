import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';

const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');

function wherefore(folder: string, args: readonly string[]): void {
  const run = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, WHEREFORE_USER_DATA: path.join(folder, 'user-data') },
  });
  if (run.status !== 0) throw new Error(`wherefore ${args.join(' ')}: ${run.stdout}${run.stderr}`);
}

/** What each of the arrows of a theory made for a panel says, in order. */
export const statements = [
  'IF somebody asks THEN people say yes.',
  'IF the bus stops there THEN people arrive.',
  'IF the room is warm THEN people stay.',
  'IF tea is served THEN people talk.',
  'IF a neighbour comes along THEN shy people come.',
  'IF it costs nothing THEN poor people come.',
  'IF the leader listens THEN people feel heard.',
  'IF people feel heard THEN they come again.',
  'IF the hall has steps THEN some stay away.',
  'IF forms are long THEN some give up.',
  'IF the group sings THEN spirits lift.',
  'IF spirits lift THEN doctors are seen less.',
] as const;

/** Makes a workspace whose theory says these statements; gives its path. */
export function panelWorkspace(folder: string): string {
  const file = path.join(folder, 'panel.wherefore');
  const text = path.join(folder, 'panel.txt');
  fs.writeFileSync(text, `${statements.join('\n')}\n`);
  wherefore(folder, ['new', file, '--title', 'Hall']);
  wherefore(folder, ['import', file, text, '--as', 'sentences']);
  return file;
}

const snake = (name: string) => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string) => name.replaceAll(/_(.)/gu, (_, letter: string) => letter.toUpperCase());

/** The rows of a table as they are on the disk now, in the order in which they came. */
export function rowsIn(file: string, table: string): readonly Record<string, unknown>[] {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return connection
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${snake(table)} ORDER BY rowid`)
      .all()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])));
  } finally {
    connection.close();
  }
}

/** Plans a session about all arrows and shows it. */
export async function planSession(page: Page, title: string): Promise<void> {
  const rail = page.getByRole('button', { name: 'Panel sessions' });
  if (await rail.isVisible()) await rail.click();
  else await page.getByRole('radio', { name: 'Panel' }).click({ force: true });
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await page.getByLabel('What is it called?').fill(title);
  await page.getByRole('button', { name: 'Plan it' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

/** The statement that the walk shows. */
export async function shownStatement(page: Page): Promise<string> {
  const text = await page.locator('.wf-walk-statement').textContent();
  return (text ?? '').trim();
}

/** Takes the device as somebody new, and comes to the first arrow. */
export async function join(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Who answers now?' }).waitFor();
  await page.getByLabel(/A name to find/).fill(name);
  await page.getByRole('button', { name: /Begin with the first person|Add a person/ }).click();
  await page.getByRole('button', { name: `I am ${name}` }).click();
  await page.getByRole('heading', { name: /Do you agree/ }).waitFor();
}

/** Takes the device up again as somebody who is known. */
export async function takeUp(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('button', { name: `I am ${name}` }).click();
}

/** Answers every arrow still open, by what it says; gives the statements in the order in which they were shown. */
export async function answerAll(
  page: Page,
  answerOf: (statement: string) => string | null,
): Promise<readonly string[]> {
  const order: string[] = [];
  while ((await page.getByRole('heading', { name: /Do you agree/ }).count()) > 0) {
    const statement = await shownStatement(page);
    order.push(statement);
    const answer = answerOf(statement);
    if (answer !== null) await page.getByRole('button', { name: new RegExp(`^${answer}`) }).click();
    await page.getByRole('button', { name: answer === null ? 'Later' : 'Next' }).click();
    await page
      .locator('.wf-walk-statement', { hasText: statement })
      .waitFor({ state: 'detached', timeout: 5000 });
  }
  await page.getByRole('heading', { name: /^Your answers/ }).waitFor();
  return order;
}

/** Ends a turn, and comes back to who answers next. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /I am finished|Stop here/ }).click();
  await page.getByRole('button', { name: 'Next person' }).click();
  await page.getByRole('heading', { name: 'Who answers now?' }).waitFor();
}
