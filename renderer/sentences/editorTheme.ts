import { EditorView } from '@codemirror/view';

/** How the text looks; inside a shadow root, where the page's styles do not reach but its tokens do. */
export const editorTheme = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--color-text)',
    backgroundColor: 'var(--color-surface)',
    fontFamily: 'var(--font)',
    fontSize: 'var(--type-16)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': {
    maxWidth: '84ch',
    margin: '0 auto',
    padding: 'var(--space-6) var(--space-6) var(--space-12)',
    caretColor: 'var(--color-accent)',
  },
  '.cm-line': {
    padding: '3px var(--space-3)',
    borderRadius: 'var(--radius-control)',
    overflowWrap: 'anywhere',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--color-hover)' },
  '.cm-markedLine, &.cm-focused .cm-markedLine': {
    backgroundColor: 'var(--color-accent-soft)',
    boxShadow: 'inset 2px 0 0 var(--color-accent)',
  },
  '.cm-problemLine': { boxShadow: 'inset 2px 0 0 var(--color-danger)' },
  '.cm-keyword': {
    fontSize: '0.8125em',
    fontWeight: 'var(--weight-bold)',
    letterSpacing: '0.04em',
    color: 'var(--color-muted)',
  },
  '.cm-name': {
    padding: '0 3px',
    borderRadius: '4px',
    backgroundColor: 'var(--color-lane)',
    color: 'var(--color-muted)',
    fontSize: '0.875em',
  },
  '.cm-hedge, .cm-for': { fontStyle: 'italic', color: 'var(--color-muted)' },
  '.cm-sign': { fontWeight: 'var(--weight-medium)', fontSize: '0.875em' },
  '.cm-mark': { color: 'var(--color-muted)', fontSize: '0.875em' },
  '.cm-headingMark': { color: 'var(--color-disabled)', fontWeight: 'var(--weight-normal)' },
  '.cm-heading': { fontWeight: 'var(--weight-bold)', fontSize: '1.125em' },
  '.cm-title': { fontWeight: 'var(--weight-bold)', fontSize: '1.5em', letterSpacing: '-0.01em' },
  '.cm-chip': {
    display: 'inline-block',
    padding: '0 6px',
    border: '1px solid var(--color-hairline)',
    borderRadius: '999px',
    color: 'var(--color-muted)',
    fontSize: '0.75em',
    lineHeight: '1.5',
  },
  '.cm-gap': {
    color: 'var(--color-warn)',
    textDecoration: 'underline dotted',
    textUnderlineOffset: '3px',
    cursor: 'text',
  },
  '.cm-problem': {
    textDecoration: 'underline wavy var(--color-danger) 1px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
  '.cm-doubt': {
    textDecoration: 'underline dotted var(--color-warn) 2px',
    textUnderlineOffset: '4px',
  },
  '.cm-tooltip': {
    border: '1px solid var(--color-hairline)',
    borderRadius: 'var(--radius-control)',
    backgroundColor: 'var(--color-surface)',
    color: 'var(--color-text)',
    boxShadow: 'var(--shadow-floating)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '16em', padding: '4px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: '6px 8px',
    borderRadius: '4px',
    fontSize: 'var(--type-14)',
    lineHeight: '1.4',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--color-accent)',
    color: 'var(--color-on-accent)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 'var(--weight-bold)' },
  '@media (forced-colors: active)': {
    '.cm-markedLine, .cm-problemLine': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});
