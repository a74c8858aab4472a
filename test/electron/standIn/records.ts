/** What the app did to the outside, in order; tests read it. */
export type Records = {
  /** Every request that did not go to the app's own protocol; all were aborted. */
  readonly foreignRequests: string[];
  /** Every report of the content security policy: `directive blocked`. */
  readonly violations: string[];
  /** Errors the page or the preload threw. */
  readonly pageErrors: string[];
  /** Addresses handed to the system's browser. */
  readonly openedExternal: string[];
  /** Files shown in the system's file manager. */
  readonly revealed: string[];
  /** Addresses for which the page asked for a new window, with the app's answer. */
  readonly windowOpens: { readonly url: string; readonly action: string }[];
  /** Navigations the page began, as Electron tells them, and the events by which the app prevented them. */
  readonly navigations: { readonly url: string; readonly preventedBy: readonly string[] }[];
  /** Events sent from the main process to the page. */
  readonly sent: { readonly channel: string; readonly args: readonly unknown[] }[];
  /** Every dialog with the options it was shown with. */
  readonly dialogs: { readonly kind: string; readonly options: Readonly<Record<string, unknown>> }[];
  /** `enableSandbox`, `registerSchemesAsPrivileged`, … in the order called, with their arguments. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
};

/** Fresh, empty records. */
export function emptyRecords(): Records {
  return {
    foreignRequests: [],
    violations: [],
    pageErrors: [],
    openedExternal: [],
    revealed: [],
    windowOpens: [],
    navigations: [],
    sent: [],
    dialogs: [],
    calls: [],
  };
}
