import type { Records } from './records.ts';
import { modelled } from './unmodelled.ts';

type Dialog = import('electron').Dialog;
type Answer = Readonly<Record<string, unknown>>;

/** The system's dialogs: each takes the next answer a test has queued, and fails loudly if there is none. */
export function createDialogs(records: Records) {
  const answers: Answer[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  let isPatient = false;
  const show = (kind: string, args: readonly unknown[]): Promise<Answer> => {
    const options = args.at(-1);
    records.dialogs.push({
      kind,
      options: typeof options === 'object' && options !== null ? { ...options } : {},
    });
    const answer = answers.shift();
    if (answer !== undefined) return Promise.resolve(answer);
    if (isPatient)
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    throw new Error(`stand-in: dialog.${kind} was shown but no answer is queued: ${JSON.stringify(options)}`);
  };
  const dialog = {
    showOpenDialog: async (...args: unknown[]) => ({
      canceled: true,
      filePaths: [],
      ...(await show('showOpenDialog', args)),
    }),
    showSaveDialog: async (...args: unknown[]) => ({
      canceled: true,
      filePath: '',
      ...(await show('showSaveDialog', args)),
    }),
    showMessageBox: async (...args: unknown[]) => ({
      response: 0,
      checkboxChecked: false,
      ...(await show('showMessageBox', args)),
    }),
    showErrorBox: (title: string, content: string) => {
      records.dialogs.push({ kind: 'showErrorBox', options: { title, content } });
    },
  } satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>;
  return {
    dialog: modelled('dialog', dialog),
    /** Queues the answer to the next dialog. */
    next: (answer: Answer) => {
      const first = waiting.shift();
      if (first === undefined) answers.push(answer);
      else first(answer);
    },
    /** From now on a dialog without an answer waits for one, as it would for a person. */
    waitForAnswers: () => {
      isPatient = true;
    },
  };
}
