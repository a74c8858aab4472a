import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Extract } from '#models/entities/extract.ts';
import type { SourceText } from '#models/entities/sourceText.ts';
import { referrers } from '#models/referenceIndex.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { announce } from '#renderer/ui/announce.ts';

import { TieForm } from './TieForm.tsx';
import { type Paragraph, type Span, paragraphsOf, piecesOf, sentencesOf, trimmed } from './textPieces.ts';

type Passage = Span & { readonly id: string; readonly targets: readonly string[] };

/** The passages of a text that were picked, with what they are tied to in the open theory. */
function usePassages(text: SourceText): readonly Passage[] {
  const document = useEditorState((state) => state.document);
  return useMemo(
    () =>
      referrers(document, { table: 'extracts', field: 'textId' }, text.id).flatMap((id) => {
        const extract = document.extracts.get(id as Extract['id']);
        if (extract === undefined || extract.textStart === null || extract.textEnd === null) return [];
        const links = referrers(document, { table: 'evidenceLinks', field: 'extractId' }, id);
        const targets = links.flatMap((link) => {
          const row = document.evidenceLinks.get(link as never);
          return row?.arrowId ?? row?.elementId ?? [];
        });
        return [{ id, start: extract.textStart, end: extract.textEnd, targets }];
      }),
    [document, text.id],
  );
}

/** Where a point of the page's selection stands in the text; null outside its paragraphs. */
function placeOf(node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const piece = element?.closest<HTMLElement>('[data-at]');
  if (piece === null || piece === undefined) return null;
  return Number(piece.dataset['at']) + (node instanceof Element ? 0 : offset);
}

/** The words marked by mouse or by Shift and arrows, as a span of the text. */
function markedSpan(text: string): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const one = placeOf(selection.anchorNode, selection.anchorOffset);
  const other = placeOf(selection.focusNode, selection.focusOffset);
  if (one === null || other === null) return null;
  return trimmed(text, { start: Math.min(one, other), end: Math.max(one, other) });
}

/** A text to read and code: mark words, or walk by sentence, and tie them; what is tied is marked and leads to it. */
export function TextReader({
  text,
  isNew,
}: {
  readonly text: SourceText;
  /** Just kept: the keyboard goes on in it. */
  readonly isNew: boolean;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const passages = usePassages(text);
  const paragraphs = useMemo(() => paragraphsOf(text.text), [text.text]);
  const sentences = useMemo(() => sentencesOf(text.text), [text.text]);
  const [picked, setPicked] = useState<Span | null>(null);
  const [isTying, setIsTying] = useState(false);
  const reader = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) reader.current?.focus();
  }, [isNew]);
  const pick = (span: Span | null) => {
    setPicked(span);
    if (span === null) return;
    announce(text.text.slice(span.start, Math.min(span.end, span.start + 300)));
    requestAnimationFrame(() =>
      reader.current?.querySelector('[data-picked]')?.scrollIntoView({ block: 'nearest' }),
    );
  };
  const walk = (step: 1 | -1, isExtending: boolean) => {
    const at = picked === null ? -1 : sentences.findIndex(({ end }) => end >= picked.end);
    const next = sentences[picked === null ? 0 : Math.min(sentences.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    pick(
      isExtending && picked !== null ? { start: Math.min(picked.start, next.start), end: next.end } : next,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== reader.current) return;
    if (event.key === 'ArrowDown') walk(1, event.shiftKey);
    else if (event.key === 'ArrowUp') walk(-1, event.shiftKey);
    else if (event.key.toLowerCase() === 'e' && picked !== null && !isReadOnly) setIsTying(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const done = () => {
    setIsTying(false);
    setPicked(null);
    getSelection()?.removeAllRanges();
    requestAnimationFrame(() => reader.current?.focus());
  };
  const open = (ids: readonly string[]) => {
    const target = passages.find((passage) => ids.includes(passage.id) && passage.targets.length > 0)
      ?.targets[0];
    if (target !== undefined) goTo(editor, target, { tab: 'evidence' });
  };
  return (
    <div className="wf-reader">
      {isTying && picked !== null ? (
        <TieForm text={text} span={picked} onDone={done} />
      ) : (
        <div className="wf-reader-bar">
          <p className="wf-hint">
            Mark words, or walk by sentence with ↑ ↓ (Shift takes more), then press E. Underlined passages are
            tied already: press one to see to what.
          </p>
          <Button isDisabled={picked === null || isReadOnly} onPress={() => setIsTying(true)}>
            Tie to the theory
          </Button>
        </div>
      )}
      <div
        ref={reader}
        className="wf-reader-text"
        role="document"
        aria-label={text.title === '' ? 'Text' : text.title}
        // Reached by keyboard: sentences are picked here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKeyDown}
        onMouseUp={() => {
          const span = markedSpan(text.text);
          if (span !== null) setPicked(span);
        }}
      >
        {paragraphs.map((paragraph) => (
          <ReaderParagraph
            key={paragraph.start}
            paragraph={paragraph}
            text={text.text}
            passages={passages}
            picked={picked}
            onOpen={open}
          />
        ))}
      </div>
    </div>
  );
}

function ReaderParagraph({
  paragraph,
  text,
  passages,
  picked,
  onOpen,
}: {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly picked: Span | null;
  readonly onOpen: (ids: readonly string[]) => void;
}) {
  const selection = useEditorState((state) => state.selection);
  const own = picked === null ? passages : [...passages, { ...picked, id: 'picked', targets: [] }];
  const isSelected = (ids: readonly string[]) =>
    passages.some(({ id, targets }) => ids.includes(id) && targets.some((target) => selection.has(target)));
  if (paragraph.isPageMark) return <p className="wf-reader-page">Page {paragraph.page}</p>;
  return (
    <p className="wf-reader-paragraph">
      {piecesOf(paragraph, own).map(({ start, end, ids }) => {
        const coded = ids.filter((id) => id !== 'picked');
        const marks = {
          'data-at': start,
          ...(ids.includes('picked') ? { 'data-picked': true } : {}),
        };
        const words = text.slice(start, end);
        if (coded.length === 0) {
          return (
            <span key={start} {...marks}>
              {words}
            </span>
          );
        }
        return (
          <mark
            key={start}
            {...marks}
            className="wf-reader-coded"
            data-several={coded.length > 1}
            data-selected={isSelected(coded)}
            role="button"
            tabIndex={0}
            title={coded.length > 1 ? `${coded.length} passages; show the first` : 'Show what it is tied to'}
            onClick={() => onOpen(coded)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onOpen(coded);
            }}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
}
