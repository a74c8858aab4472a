/** Events by which the two worlds of a page talk; the page's own scripts have no business with them. */
export const toPreloadWorld = '__standIn:toPreload';
export const toPageWorld = '__standIn:toPage';
export const exposeEvent = '__standIn:expose';
export const readyEvent = '__standIn:ready';
/** The door from the preload's world to the main process, invisible to the page. */
export const ipcBinding = '__standInIpc';
/** How the main process reaches into the preload's world. */
export const receiver = '__standInReceive';
/** The isolated world's name. */
export const worldName = 'stand-in preload';

/** What the preload's world tells the main process. */
export type UpwardMessage =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly type: 'key'; readonly key: string; readonly modifiers: readonly string[] }
  | { readonly type: 'violation'; readonly directive: string; readonly blocked: string }
  | { readonly type: 'preload-error'; readonly message: string };

/** What the main process tells the preload's world. */
export type DownwardMessage =
  | { readonly type: 'reply'; readonly id: number; readonly isOk: boolean; readonly value: string }
  | { readonly type: 'send'; readonly channel: string; readonly args: string };
