import { useEditorState } from '#renderer/state/editorContext.ts';

import { RivalCompare } from './RivalCompare.tsx';
import { RivalSetList } from './RivalSetList.tsx';
import './rivals.css';

/** Observations with the explanations that are set side by side: all of them, or one as a table. */
export function RivalsPage() {
  const openId = useEditorState(({ openRivalSetId, document, theoryId }) => {
    const set = document.rivalSets.get((openRivalSetId ?? '') as never);
    return set !== undefined && set.theoryId === theoryId ? set.id : null;
  });
  return openId === null ? <RivalSetList /> : <RivalCompare key={openId} rivalSetId={openId} />;
}
