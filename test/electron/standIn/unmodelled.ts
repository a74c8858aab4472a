/** Makes every member that the stand-in lacks throw its name, instead of being quietly undefined. */
export function modelled<Members extends object>(name: string, members: Members): Members {
  const refuse = (key: string): never => {
    throw new Error(`stand-in: electron.${name}.${key} is not modelled`);
  };
  return new Proxy(members, {
    get: (target, key) => {
      // `then` is asked of everything that is awaited.
      if (typeof key === 'symbol' || key === 'then' || key in target)
        return Reflect.get(target, key) as unknown;
      return refuse(key);
    },
    set: (target, key, value) => {
      if (typeof key === 'symbol' || key in target) return Reflect.set(target, key, value);
      return refuse(key);
    },
  });
}

/** Modules of Electron's main process that the app does not use: touching one throws its name. */
export const unmodelledModules = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'clipboard',
  'contentTracing',
  'crashReporter',
  'desktopCapturer',
  'globalShortcut',
  'ImageView',
  'inAppPurchase',
  'MenuItem',
  'MessageChannelMain',
  'nativeImage',
  'net',
  'netLog',
  'Notification',
  'powerMonitor',
  'powerSaveBlocker',
  'pushNotifications',
  'safeStorage',
  'ShareMenu',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'webContents',
  'WebContentsView',
  'webFrameMain',
] as const;
