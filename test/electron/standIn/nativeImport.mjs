// Imports as Node itself does, past the test runner's own module loader: the app's files must run as they are.
export const nativeImport = (address) => import(address);
