import { spawnSync } from 'node:child_process';
import { startAppUnderTest } from '../e2e/appUnderTest.ts';
import buildWhatIsStale from '../e2e/built.ts';
buildWhatIsStale();
const file = `/tmp/shots/cure-${process.pid}.wherefore`;
spawnSync(process.execPath, ['electron/cli/bin.ts', 'new', file, '--starter', 'social-cure']);
const app = await startAppUnderTest({ viewport: { width: 1440, height: 900 }, args: [file] });
const { page } = app;
try {
  await page.getByText(/^\d+ arrows/).waitFor();
  const view = (name: string) => page.getByRole('radio', { name }).click({ force: true });
  await view('Measures');
  await page.getByText('Asked of one person').waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/shots/plan1.png' });
  await page.locator('.wf-measures-scroll').evaluate((e) => (e.scrollTop = 600));
  await page.screenshot({ path: '/tmp/shots/plan2.png' });
  await page.locator('.wf-measures-scroll').evaluate((e) => (e.scrollTop = 9000));
  await page.screenshot({ path: '/tmp/shots/plan3.png' });
} finally { await app.close(); }
