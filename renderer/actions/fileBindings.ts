import type { ActionId } from '#shared/actions.ts';

import { type Binding, hasTheory, hasWorkspace } from './binding.ts';
import { chooseFile, closeWorkspace } from './fileActions.ts';

type FileActionId = Extract<
  ActionId,
  | `workspace.${string}`
  | `starter.${string}`
  | `studies.${string}`
  | `theory.${string}`
  | `import.${string}`
  | `export.${string}`
>;

const canEditWorkspace: Binding['isAvailable'] = (state) =>
  hasWorkspace(state) && state.workspace?.isReadOnly === false;

/** The actions of the File menu. */
export const fileBindings = {
  'workspace.new': { run: ({ store }) => store.setState({ overlay: 'new' }) },
  'workspace.open': { run: (editor) => chooseFile(editor, 'open') },
  'workspace.start': { run: closeWorkspace, isAvailable: hasWorkspace },
  'starter.add': {
    run: ({ store }) => store.setState({ overlay: 'starters' }),
    isAvailable: canEditWorkspace,
  },
  'studies.show': { run: ({ store }) => store.setState({ overlay: 'studies' }) },
  'theory.new': {
    run: ({ store }) => store.setState({ overlay: 'theory-new' }),
    isAvailable: canEditWorkspace,
  },
  'import.file': { run: (editor) => chooseFile(editor, 'import'), isAvailable: canEditWorkspace },
  'import.text': {
    run: ({ store }) => store.setState({ overlay: 'import-text' }),
    isAvailable: canEditWorkspace,
  },
  'export.theory': {
    run: ({ store }) => store.setState({ overlay: 'export' }),
    isAvailable: hasTheory,
  },
  'workspace.saveCopy': { run: (editor) => chooseFile(editor, 'save-copy'), isAvailable: hasWorkspace },
  'workspace.close': { run: closeWorkspace, isAvailable: hasWorkspace },
} as const satisfies Record<FileActionId, Binding>;
