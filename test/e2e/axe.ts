import fs from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from 'playwright-core';

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
  readonly passes: readonly unknown[];
};

/** What axe finds on the page as it is now: one line for each finding; also how many rules it could apply. */
export async function axeFindings(
  page: Page,
): Promise<{ readonly findings: readonly string[]; readonly rulesApplied: number }> {
  // Through the debugger, so that the page's own content security policy stays in force.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Runtime.evaluate', { expression: source });
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations', 'passes'] }).then((r) => JSON.stringify({ violations: r.violations, passes: r.passes.map((p) => p.id) }))`,
    awaitPromise: true,
  });
  await cdp.detach();
  const parsed = JSON.parse(String(result.value)) as AxeResult;
  const findings = parsed.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.html.slice(0, 200)} — ${node.failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
  return { findings, rulesApplied: parsed.passes.length };
}
