import { useMemo, useState } from 'react';
import type { Document } from '#models/document.ts';
import { type TracedPath, tracePaths } from '#models/evidence/tracePaths.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { elementName } from '#models/sentences/words.ts';
import { showPath } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Map as MapIcon } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';

import { ArrowLink } from './ArrowLink.tsx';

/** So many paths are read by nobody; and looking for more would hold the window. */
const limits = { paths: 50, steps: 300_000 };

/** Beginnings and ends looked at for a first example. */
const MOST_TRIED = 8;

type Ends = { readonly from: string | null; readonly to: string | null };

/** The two boxes that are selected, in the direction that has a path; else a long way to an outcome. */
function firstEnds(document: Document, theoryId: string, selection: ReadonlySet<string>): Ends {
  const elements = [...document.elements.values()].filter((element) => element.theoryId === theoryId);
  const selected = elements.filter(({ id }) => selection.has(id)).map(({ id }) => id);
  const [one, other] = selected;
  if (selected.length === 2 && one !== undefined && other !== undefined) {
    const isForward = tracePaths(document, theoryId, { from: one, to: other, limits }).paths.length > 0;
    return isForward ? { from: one, to: other } : { from: other, to: one };
  }
  const starts = elements.filter(({ usualRole }) => usualRole !== 'outcome').slice(0, MOST_TRIED);
  const outcomes = elements.filter(({ usualRole }) => usualRole === 'outcome').slice(-MOST_TRIED);
  let longest: { readonly ends: Ends; readonly arrows: number } | null = null;
  for (const { id: from } of starts) {
    for (const { id: to } of outcomes) {
      const [path] = tracePaths(document, theoryId, { from, to, limits: { paths: 1, steps: 2000 } }).paths;
      if (path !== undefined && path.arrows.length > (longest?.arrows ?? 0))
        longest = { ends: { from, to }, arrows: path.arrows.length };
    }
  }
  return longest?.ends ?? { from: null, to: null };
}

/** Every way from one box to another: where it is weakest, and who supports all of it. */
export function PathTrace() {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const selection = useEditorState((state) => state.selection);
  const [ends, setEnds] = useState(() => firstEnds(document, theoryId, selection));
  const options = useMemo(
    () =>
      [...document.elements.values()]
        .filter((element) => element.theoryId === theoryId)
        .map((element) => ({ id: element.id as string, label: elementName(element, vocabulary) })),
    [document.elements, theoryId, vocabulary],
  );
  const { from, to } = ends;
  const trace = useMemo(
    () => (from === null || to === null ? null : tracePaths(document, theoryId, { from, to, limits })),
    [document, theoryId, from, to],
  );
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-evidence-scroll" role="region" aria-label="Paths and threads" tabIndex={0}>
      <div className="wf-evidence-choices">
        <ComboBox label="From" options={options} value={from} onChange={(id) => setEnds({ from: id, to })} />
        <ComboBox label="To" options={options} value={to} onChange={(id) => setEnds({ from, to: id })} />
      </div>
      {trace === null ? (
        <p className="wf-evidence-note">Choose where a path begins and where it ends.</p>
      ) : (
        <Paths paths={trace.paths} isCut={trace.truncated} />
      )}
    </div>
  );
}

function Paths({ paths, isCut }: { readonly paths: readonly TracedPath[]; readonly isCut: boolean }) {
  const more = isCut ? ', the shortest; there may be more' : '';
  return (
    <>
      <p className="wf-evidence-note" role="status">
        {paths.length === 0
          ? 'No path leads from the one to the other.'
          : `${countWords(paths.length, 'path')}${more}. A path is as strong as its weakest arrow; a thread is a source that supports every arrow of it.`}
      </p>
      <ol className="wf-paths">
        {paths.map((path) => (
          <PathCard key={path.arrows.join(' ')} path={path} />
        ))}
      </ol>
    </>
  );
}

function PathCard({ path }: { readonly path: TracedPath }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const names = path.elements.map((id) => elementName(document.elements.get(id as never), vocabulary));
  return (
    <li className="wf-card wf-path">
      <p className="wf-path-route">{names.join(' → ')}</p>
      <p>
        <strong>Weakest: </strong>
        <ArrowLink arrowId={path.weakest} sentence={arrowSentence(document, path.weakest, vocabulary)} />
        <span className="wf-evidence-from"> ({path.weakestReason})</span>
      </p>
      <p>
        <strong>Thread: </strong>
        {path.threads}
      </p>
      <Button icon={MapIcon} onPress={() => showPath(editor, [...path.elements, ...path.arrows])}>
        Show on the map
      </Button>
    </li>
  );
}
