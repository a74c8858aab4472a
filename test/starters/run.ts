import fs from 'node:fs';

import { starterFiles } from './starterFiles.ts';

/** Writes the files of the starters anew from their descriptions: `npm run starters`. */
for (const { file, text } of starterFiles()) fs.writeFileSync(file, text);
