/** Tells the first instance that a second one was started. */
export type OnSecond = (argv: readonly string[], workingDirectory: string) => void;

/** The first instance of each user data folder, over all stand-ins of this process. */
const firstInstances = new Map<string, OnSecond>();

/** The lock of one instance of the app. */
export function createInstanceLock({
  folder,
  argv,
  onSecond,
}: {
  /** The user data folder, which the lock belongs to. */
  readonly folder: () => string;
  readonly argv: readonly string[];
  readonly onSecond: OnSecond;
}) {
  let held: string | null = null;
  return {
    /** True for the first instance; a later one tells the first and gets false. */
    request: (): boolean => {
      const wanted = folder();
      const first = firstInstances.get(wanted);
      if (first !== undefined) {
        first(argv, process.cwd());
        return false;
      }
      held = wanted;
      firstInstances.set(wanted, onSecond);
      return true;
    },
    release: (): void => {
      if (held !== null) firstInstances.delete(held);
      held = null;
    },
  };
}
