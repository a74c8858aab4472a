import os from 'node:os';
import path from 'node:path';

/** Where this computer keeps settings, backups and search indexes: WHEREFORE_USER_DATA, else the system's place. */
export function userDataDir(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['WHEREFORE_USER_DATA'];
  if (named !== undefined && named !== '') return path.resolve(named);
  const home = os.homedir();
  if (process.platform === 'win32')
    return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Wherefore');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Wherefore');
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Wherefore');
}

/** Where a workspace goes that was given no path. */
export function documentsDir(): string {
  return path.join(os.homedir(), 'Documents');
}
