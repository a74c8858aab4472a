import process from 'node:process';

import fc from 'fast-check';

import { testSeed } from './testSeed.ts';

// A run is the same every time, so that a change is judged by what it changed. `SEED=random` looks elsewhere (npm run explore).
fc.configureGlobal({ seed: testSeed(process.env) });
