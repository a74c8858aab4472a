import fs from 'node:fs';
import path from 'node:path';

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A module with the specifiers it imports, as written. */
export type Module = { readonly file: string; readonly imports: readonly string[] };

const SOURCE = /\.(?:ts|tsx|mts)$/;
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?\sfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g;

function filesBelow(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(full);
    return SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts') ? [full] : [];
  });
}

/** Every module below a top-level folder, paths relative to the root. */
export function modulesOf(folder: string): readonly Module[] {
  return filesBelow(path.join(root, folder)).map((file) => {
    const text = fs.readFileSync(file, 'utf8');
    const imports = [...text.matchAll(IMPORT)].map(
      (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
    );
    return { file: path.relative(root, file), imports };
  });
}

const ALIASES: Readonly<Record<string, string>> = {
  '#models/': 'models/',
  '#shared/': 'shared/',
  '#backend/': 'electron/backend/',
  '#renderer/': 'renderer/',
};

/** Where a specifier leads: a path inside the repository, or the name of a package. */
export function resolve(module: Module, specifier: string): string {
  for (const [alias, folder] of Object.entries(ALIASES)) {
    if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length);
  }
  if (!specifier.startsWith('.')) return specifier;
  return path.normalize(path.join(path.dirname(module.file), specifier));
}
