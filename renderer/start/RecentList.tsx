import { useEffect, useState } from 'react';
import { Button as RacButton } from 'react-aria-components';

import { openPath } from '#renderer/actions/fileActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { IconButton } from '#renderer/ui/Button.tsx';
import { X } from '#renderer/ui/icons.ts';
import { whenWords } from '#renderer/words/frameWords.ts';
import type { RecentWorkspace } from '#shared/rpc/contract.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

/** Workspaces that were open before, newest first; one that is not where it was is said to be missing. */
export function RecentList() {
  const said = useSaid();
  const editor = useEditor();
  const [recents, setRecents] = useState<readonly RecentWorkspace[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('workspace.recents', {}).then((found) => {
      if (isCurrent) setRecents(found.ok ? found.value : []);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor]);
  const forget = async (path: string) => {
    const forgotten = await editor.client.call('workspace.forget', { path });
    if (!forgotten.ok) notify(editor, forgotten.error.message, 'problem');
    else setRecents((now) => now?.filter((recent) => recent.path !== path) ?? null);
  };
  if (recents === null || recents.length === 0) {
    return (
      <p className="wf-start-first">
        {recents === null
          ? ''
          : said(
              'What do you hope will happen? Start with {an outcome|that} in a new workspace, or take a starter theory.',
            )}
      </p>
    );
  }
  const newestFirst = recents.toSorted((one, other) => other.openedAt - one.openedAt);
  return (
    <section aria-labelledby="wf-start-recent" className="wf-start-section">
      <h2 id="wf-start-recent" className="wf-start-title">
        Recent workspaces
      </h2>
      <ul className="wf-recents">
        {newestFirst.map((recent) => (
          <li key={recent.path} className="wf-recent">
            <RecentButton
              recent={recent}
              now={editor.env.now()}
              onOpen={() => void openPath(editor, { path: recent.path, takeOver: false })}
            />
            <IconButton
              label={`Forget ${recent.title}`}
              icon={X}
              tooltipPlacement="left"
              onPress={() => void forget(recent.path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentButton({
  recent,
  now,
  onOpen,
}: {
  readonly recent: RecentWorkspace;
  readonly now: number;
  readonly onOpen: () => void;
}) {
  const { title, theories, place, openedAt, isMissing } = recent;
  return (
    <RacButton className="wf-recent-open" onPress={onOpen}>
      <span className="wf-recent-words">
        <span className="wf-recent-title">
          {title} {isMissing && <Badge tone="warn">Not found</Badge>}
        </span>
        <span className="wf-recent-theories">{theories.join(' · ') || 'No theory yet'}</span>
        <span className="wf-recent-path">{place}</span>
      </span>
      <time className="wf-recent-when" dateTime={new Date(openedAt).toISOString()}>
        {whenWords(openedAt, now)}
      </time>
    </RacButton>
  );
}
