import { EventEmitter } from 'node:events';

import { modelled } from './unmodelled.ts';

/** The system's theme, and what the app chose over it. */
export function createTheme() {
  const state = { isDark: false, source: 'system' };
  const emitter = new EventEmitter();
  const isDark = (): boolean => (state.source === 'system' ? state.isDark : state.source === 'dark');
  const nativeTheme = modelled(
    'nativeTheme',
    Object.defineProperties(emitter, {
      shouldUseDarkColors: { get: isDark },
      themeSource: {
        get: () => state.source,
        set: (source: string) => {
          state.source = source;
          emitter.emit('updated');
        },
      },
    }),
  );
  return {
    nativeTheme,
    isDark,
    /** The person switches the system to dark or light. */
    setDark: (dark: boolean): void => {
      state.isDark = dark;
      emitter.emit('updated');
    },
  };
}
