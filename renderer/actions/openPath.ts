const key = 'wherefore.openPath';

/** Notes which file this window has open, so that a reload of the page opens it again; null: none. */
export function rememberOpenPath(path: string | null): void {
  if (path === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, path);
}

/** The file this window had open before the page was loaded anew, or null. */
export function rememberedOpenPath(): string | null {
  return sessionStorage.getItem(key);
}
