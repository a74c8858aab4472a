const frame = /\b(?:IF|THEN|BECAUSE|FOR|AND|OR)\b/gu;

type Piece = { readonly at: number; readonly text: string; readonly isFrame: boolean };

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(frame)) {
    if (index > from) pieces.push({ at: from, text: text.slice(from, index), isFrame: false });
    pieces.push({ at: index, text: word, isFrame: true });
    from = index + word.length;
  }
  return [...pieces, { at: from, text: text.slice(from), isFrame: false }];
}

/** A statement as it was put to people, its frame words in small capitals. */
export function StatementWords({ text }: { readonly text: string }) {
  return (
    <span className="wf-sentence">
      {piecesOf(text).map(({ at, text: words, isFrame }) => (
        <span key={at} className={isFrame ? 'wf-clauseWord' : undefined}>
          {words}
        </span>
      ))}
    </span>
  );
}
