import { modelled } from './unmodelled.ts';

type RealSession = import('electron').Session;
type RequestHandler = Parameters<RealSession['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<RealSession['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<RealSession['setDevicePermissionHandler']>[0];
type Answer = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: { readonly url: string },
  callback: (response: { readonly cancel?: boolean }) => void,
) => void;

/** Electron's permissions beside the names Chromium's test door has for them; the others cannot be granted there. */
export const grantable: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  midi: 'midi',
  'local-fonts': 'local-fonts',
};

/** The default session: protocol handlers, permission handlers, and the gate before each request. */
export function createSession() {
  const handlers = new Map<string, Answer>();
  let onRequest: RequestHandler = null;
  let onCheck: CheckHandler = null;
  let onDevice: DeviceHandler = null;
  let beforeRequest: BeforeRequest | null = null;
  let isSpellChecking = true;

  const protocol = {
    handle: (scheme: string, handler: Answer) => {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
  } satisfies Pick<RealSession['protocol'], 'handle'>;
  const webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      beforeRequest = listener;
    },
  };
  const session = {
    protocol: modelled('Session.protocol', protocol),
    webRequest: modelled('Session.webRequest', webRequest),
    setPermissionRequestHandler: (handler: RequestHandler) => {
      onRequest = handler;
    },
    setPermissionCheckHandler: (handler: CheckHandler) => {
      onCheck = handler;
    },
    setDevicePermissionHandler: (handler: DeviceHandler) => {
      onDevice = handler;
    },
    setSpellCheckerEnabled: (isEnabled: boolean) => {
      isSpellChecking = isEnabled;
    },
  } satisfies Pick<
    RealSession,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
  > & { protocol: unknown; webRequest: unknown };

  return {
    session: modelled('Session', session),
    isSpellChecking: () => isSpellChecking,
    /** Asks the app's handler for a permission as a page of the window would; without a handler Electron grants. */
    asks: (contents: unknown, permission: string): boolean => {
      if (onRequest === null) return true;
      let isGranted = false;
      Reflect.apply(onRequest, undefined, [
        contents,
        permission,
        (answer: boolean) => {
          isGranted = answer;
        },
        {},
      ]);
      return isGranted;
    },
    /** Asks the app's handler whether a permission is held already. */
    checks: (contents: unknown, permission: string): boolean =>
      onCheck === null ||
      Boolean(Reflect.apply(onCheck, undefined, [contents, permission, 'app://main', {}])),
    /** Asks the app's handler for a device of a kind. */
    asksDevice: (deviceType: string): boolean =>
      onDevice === null ||
      Boolean(Reflect.apply(onDevice, undefined, [{ deviceType, origin: 'app://main' }])),
    /** True if the app's gate stops a request to this address. */
    stops: (url: string): boolean => {
      let isStopped = false;
      beforeRequest?.({ url }, ({ cancel }) => {
        isStopped = cancel === true;
      });
      return isStopped;
    },
    /** The answer of the app's own protocol, exactly as its handler gave it. */
    answer: (url: string, method: string): Promise<Response> => {
      const handler = handlers.get(url.split(':')[0] ?? '');
      if (handler === undefined) return Promise.reject(new Error(`stand-in: nothing handles ${url}`));
      return Promise.resolve(handler(new Request(url, { method })));
    },
  };
}

/** A session as the stand-in's other parts use it. */
export type StandInSession = ReturnType<typeof createSession>;
