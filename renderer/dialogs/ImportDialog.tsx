import { useState } from 'react';
import { type NameAnswer, sameNames } from '#models/prose/nameQuestions.ts';
import {
  drawingWords,
  importIncoming,
  importNouns,
  isListFormat,
  stopWork,
} from '#renderer/actions/importActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Incoming } from '#renderer/state/editorStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { SameNames } from '#renderer/fromText/SameNames.tsx';
import { countWords } from '#models/words/countWords.ts';
import { formatWords } from '#models/words/recordWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { DrawingChoices, DrawingSample } from './DrawingChoices.tsx';
import { MatchedSources, foundBy } from './MatchedSources.tsx';
import { ReadingProgress } from './ReadingDialog.tsx';

/** What a file holds, before anything of it is stored: what is new, what is there already, what is wrong. */
export function ImportDialog({ incoming }: { readonly incoming: Incoming }) {
  const editor = useEditor();
  const [isBusy, setIsBusy] = useState(false);
  const [answers, setAnswers] = useState<ReadonlyMap<string, NameAnswer>>(new Map());
  const { preview } = incoming;
  const reading = useEditorState((state) => state.reading);
  const dismiss = () => editor.store.setState({ incoming: null });
  // While it is read again for storing, Cancel ends that; what is being written is one step that can be undone.
  const close = () => {
    if (isBusy) void stopWork(editor);
    else dismiss();
  };
  const add = async () => {
    setIsBusy(true);
    const isDone = await importIncoming(editor, incoming, { same: sameNames(preview.questions, answers) });
    setIsBusy(false);
    if (isDone) dismiss();
  };
  const what = useAddedWords(preview);
  // A table may bring nothing but more evidence of what is there.
  const isEmpty = preview.added === 0 && preview.extracts === 0;
  return (
    <Dialog
      title={`Import “${preview.name}”`}
      size="large"
      isOpen
      onOpenChange={close}
      actions={
        <>
          <Button isDisabled={reading?.phase === 'storing'} onPress={close}>
            Cancel
          </Button>
          <Button
            autoFocus
            variant="primary"
            isPending={isBusy}
            isDisabled={isEmpty}
            onPress={() => void add()}
          >
            {isEmpty ? 'Nothing to add' : `Add ${what}`}
          </Button>
        </>
      }
    >
      <div className="wf-import">
        <Sum preview={preview} />
        {preview.kinds !== undefined && <DrawingChoices incoming={incoming} isDisabled={isBusy} />}
        {isBusy && reading === null && <ProgressBar label="Writing to the workspace" />}
        {isBusy && reading !== null && <ReadingProgress reading={reading} />}
        {preview.questions.length > 0 && (
          <section className="wf-found-questions" aria-label="To decide">
            <SameNames
              questions={preview.questions}
              answers={answers}
              answer={(key, given) => setAnswers(new Map([...answers, [key, given]]))}
            />
          </section>
        )}
        <Problems preview={preview} />
        <Records preview={preview} />
      </div>
    </Dialog>
  );
}

type Shown = { readonly preview: Incoming['preview'] };

/** What pressing the button adds: “12 sources”, “6 boxes and 7 arrows”. */
function useAddedWords(preview: Incoming['preview']): string {
  const said = useSaid();
  if (preview.kinds !== undefined) return drawingWords(preview);
  if (preview.theories > 0) return countWords(preview.theories, 'theory', 'theories');
  const noun = importNouns[preview.format];
  if (noun === undefined) return countWords(preview.sources, 'source');
  return preview.added === 0 ? countWords(preview.extracts, 'quote') : countWords(preview.added, said(noun));
}

function Sum({ preview }: Shown) {
  const said = useSaid();
  const { format, records, added, duplicates, skipped, kinds } = preview;
  if (preview.theories > 0) return <TheoriesSum preview={preview} />;
  const counted =
    kinds === undefined
      ? countWords(records, 'record')
      : countWords(records, 'box or link', 'boxes and links');
  return (
    <p className="wf-import-sum">
      {said(formatWords(format))}, {counted}: <strong>{added} new</strong>, {duplicates} you already have,{' '}
      {skipped} that could not be read. Nothing is stored yet; adding is one step that can be undone.
      {importNouns[format] !== undefined &&
        (isListFormat(format)
          ? ' They belong to the whole workspace.'
          : ' They go into the theory that is open.')}
    </p>
  );
}

function TheoriesSum({ preview }: Shown) {
  const said = useSaid();
  const { format, theories, elements, arrows, sources, duplicates, skipped } = preview;
  const holds = [
    countWords(elements, 'box', 'boxes'),
    countWords(arrows, 'arrow'),
    countWords(sources, 'new source'),
  ].join(', ');
  return (
    <p className="wf-import-sum">
      {said(formatWords(format))}: <strong>{countWords(theories, 'theory', 'theories')}</strong> with {holds}.{' '}
      {countWords(duplicates, 'row')} you already have, {skipped} could not be read. They come in beside your
      own, and keep where they came from. Nothing is stored yet; adding is one step that can be undone.
    </p>
  );
}

function Problems({ preview }: Shown) {
  const said = useSaid();
  if (preview.warnings.length === 0) return null;
  return (
    <details className="wf-import-problems" open={preview.warnings.length <= 5}>
      <summary>{countWords(preview.warnings.length, 'thing')} to know</summary>
      <ul>
        {preview.warnings.map(({ line, record, message }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- sentences of a list that never changes
          <li key={index}>
            {line === undefined ? (record === undefined ? '' : `Record ${record}: `) : `Line ${line}: `}
            {said(message)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Statements({ preview }: Shown) {
  const said = useSaid();
  const what = isListFormat(preview.format) ? said(importNouns[preview.format] ?? '') : 'statement';
  const title = what.charAt(0).toUpperCase() + what.slice(1);
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-import-records" role="region" aria-label={`${title}s of the file`} tabIndex={0}>
      <table>
        <caption className="visuallyHidden">{title}s of the file, in its order</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">{title}</th>
          </tr>
        </thead>
        <tbody>
          {preview.sample.map(({ record, line, title }) => (
            <tr key={record}>
              <td>{line}</td>
              <th scope="row">{title}</th>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function thereAlready(found: Incoming['preview']['duplicateRecords'][number] | undefined): string {
  return found === undefined ? 'There already' : `There already, ${foundBy[found.by]}`;
}

function Records({ preview }: Shown) {
  if (preview.sample.length === 0) return <MatchedSources preview={preview} />;
  if (preview.kinds !== undefined) return <DrawingSample preview={preview} />;
  if (importNouns[preview.format] !== undefined) return <Statements preview={preview} />;
  const more = preview.records - preview.sample.length;
  const known = new Map(preview.duplicateRecords.map((one) => [one.record, one]));
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-import-records" role="region" aria-label="Records of the file" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">Records of the file, in its order</caption>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">Authors</th>
            <th scope="col">Year</th>
            <th scope="col">In the library</th>
          </tr>
        </thead>
        <tbody>
          {preview.sample.map(({ record, title, authors, year, isDuplicate }) => (
            <tr key={record}>
              <th scope="row">{title}</th>
              <td>{authors}</td>
              <td>{year ?? ''}</td>
              <td>{isDuplicate ? thereAlready(known.get(record)) : 'New'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="wf-import-more">And {more} more.</p>}
    </div>
  );
}
