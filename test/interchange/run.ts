import fs from 'node:fs';

import { schemaFile, schemaFileText } from './schemaFile.ts';

/** Writes the published JSON Schema anew from the registry of tables: `npm run schema`. */
fs.writeFileSync(schemaFile, schemaFileText());
