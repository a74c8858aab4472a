import { workerPolicyName } from '#shared/contentSecurityPolicy.ts';

type WorkerPolicy = {
  /** In truth a TrustedScriptURL, which stands where a string is asked for. */
  createScriptURL(address: string): string;
};

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(address: string): string }): WorkerPolicy;
    };
  }
}

function ownAddress(address: string): string {
  const resolved = new URL(address, document.baseURI);
  if (resolved.origin !== location.origin) throw new Error('A worker may only come from the page itself.');
  return resolved.href;
}

let policy: WorkerPolicy | undefined;

/**
 * Starts a module worker of the page's own origin; under `require-trusted-types-for 'script'` a bare `new Worker`
 * is refused. The address comes from `import address from './layout.worker.ts?worker&url'`.
 */
export function startWorker(address: string): Worker {
  policy ??= window.trustedTypes?.createPolicy(workerPolicyName, { createScriptURL: ownAddress }) ?? {
    createScriptURL: ownAddress,
  };
  return new Worker(policy.createScriptURL(address), { type: 'module' });
}
