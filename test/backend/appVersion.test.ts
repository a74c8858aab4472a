import fs from 'node:fs';
import path from 'node:path';

import { appVersion } from '#backend/appVersion.ts';
import { expect, it } from 'vitest';

it('the version the app shows is that of package.json', () => {
  const manifest = fs.readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ version: appVersion });
});
