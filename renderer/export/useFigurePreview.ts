import { useEffect, useState } from 'react';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { ExportOptions } from '#shared/export/options.ts';
import type { OutputOf } from '#shared/rpc/contract.ts';

/** A figure to be looked at; `address` is of its picture, for as long as it is shown. */
export type ShownFigure = OutputOf<'export.previewFigure'> & { readonly address: string };

export type FigurePreview = {
  /** The last one that was made; null before the first. */
  readonly figure: ShownFigure | null;
  readonly isBeingMade: boolean;
  /** Why there is none, as a sentence. */
  readonly problem: string;
};

const PAUSE_MS = 250;
/** Above this many arrows a picture takes long: it is made only when it is asked for. */
export const mostPreviewed = 600;

/** The figure as the choices have it, a moment after they were made; `round` asks again. */
export function useFigurePreview(
  options: ExportOptions,
  { isWanted, round }: { readonly isWanted: boolean; readonly round: number },
): FigurePreview {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace?.workspace ?? '');
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const [preview, setPreview] = useState<FigurePreview>({ figure: null, isBeingMade: true, problem: '' });
  const key = JSON.stringify(options);
  useEffect(() => {
    if (!isWanted) {
      setPreview((before) => ({ ...before, isBeingMade: false }));
      return undefined;
    }
    let isCurrent = true;
    setPreview((before) => ({ ...before, isBeingMade: true }));
    const make = async () => {
      // What is written is what is on the disk.
      await editor.queue.current?.flush();
      const made = await editor.client.call('export.previewFigure', { workspace, theoryId, options });
      if (!isCurrent) return;
      if (!made.ok) setPreview({ figure: null, isBeingMade: false, problem: made.error.message });
      else {
        const address = URL.createObjectURL(new Blob([made.value.svg], { type: 'image/svg+xml' }));
        setPreview({ figure: { ...made.value, address }, isBeingMade: false, problem: '' });
      }
    };
    const timer = setTimeout(() => void make(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the options by their content
  }, [editor, workspace, theoryId, key, isWanted, round]);
  const address = preview.figure?.address;
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  return preview;
}
