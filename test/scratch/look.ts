import { startAppUnderTest } from '../e2e/appUnderTest.ts';
import buildWhatIsStale from '../e2e/built.ts';
import { box } from '../e2e/job.ts';
buildWhatIsStale();
const app = await startAppUnderTest({ viewport: { width: 1440, height: 900 } });
const { page } = app;
try {
  await box(page, 'Person goes along').waitFor();
  const view = (name: string) => page.getByRole('radio', { name }).click({ force: true });
  await view('Measures');
  await page.getByRole('tab', { name: 'Effect lists' }).click();
  await page.screenshot({ path: '/tmp/shots/lists0.png' });
  await page.getByRole('button', { name: 'Use this list (67 effects)' }).click();
  await page.getByRole('button', { name: 'Use this list (37 effects)' }).click();
  await page.getByRole('rowheader', { name: 'Social connectedness' }).waitFor();
  await page.getByRole('button', { name: 'How often Social connectedness is reported' }).or(page.getByLabel('How often Social connectedness is reported')).first().click();
  await page.getByRole('option', { name: 'Rarely or never reported' }).click();
  await page.screenshot({ path: '/tmp/shots/lists.png' });
  await view('Map');
  for (const [b, t] of [['Person goes along', 'Social connectedness'], ['Person keeps going', 'Loneliness']] as const) {
    await box(page, b).click();
    await page.getByRole('combobox', { name: 'Tag with an effect of a list' }).fill(t);
    await page.getByRole('option', { name: new RegExp(`^${t}`) }).first().click();
  }
  await page.screenshot({ path: '/tmp/shots/tags.png' });
  await page.getByRole('button', { name: /^Arrows show/ }).click();
  await page.getByRole('menuitemradio', { name: 'How often effects are reported' }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/shots/reporting.png' });
  await view('Measures');
  await page.getByRole('tab', { name: 'Measures', exact: true }).click();
  await page.getByRole('button', { name: /WEMWBS/ }).first().click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/shots/measures.png' });
} finally { await app.close(); }
