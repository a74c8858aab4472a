import fs from 'node:fs';
import path from 'node:path';

/**
 * Electron's program, or null: ELECTRON_PATH, else the one its package holds once it was fetched. The package itself is
 * never imported, because that alone starts a download.
 */
export function findElectronBinary(root: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['ELECTRON_PATH'];
  if (named !== undefined && named !== '') return fs.existsSync(named) ? named : null;
  const folder = path.join(root, 'node_modules', 'electron');
  const pathFile = path.join(folder, 'path.txt');
  const usual =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron';
  const inside = fs.existsSync(pathFile) ? fs.readFileSync(pathFile, 'utf8').trim() : usual;
  const binary = path.join(folder, 'dist', inside);
  return fs.existsSync(binary) ? binary : null;
}

/** True if a window can be shown here. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}
