import { createWorkspace } from '#renderer/actions/fileActions.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import type { StarterSummary } from '#shared/rpc/contract.ts';

const MOST_NAMES = 20;

/** Makes a workspace named after a starter and opens it; a name that is taken gets a number. True when it is open. */
export async function startWith(
  editor: Editor,
  starter: Pick<StarterSummary, 'id' | 'title'>,
): Promise<boolean> {
  const name = starter.title.slice(0, 180);
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const title = number === 1 ? name : `${name} ${number}`;
    const created = await createWorkspace(editor, { path: null, title, starters: [starter.id] });
    if (created.ok) return true;
    if (created.error.code !== 'storage/exists' || number === MOST_NAMES) {
      notify(editor, created.error.message, 'problem');
      return false;
    }
  }
  return false;
}
