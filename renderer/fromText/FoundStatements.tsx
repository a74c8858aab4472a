import { type FoundStatement, foundKey } from '#models/prose/foundStatement.ts';
import type { SentencePart } from '#models/sentences/statement.ts';
import { SentenceText } from '#renderer/inspector/SentenceText.tsx';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Badge, type BadgeTone } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { countWords } from '#models/words/countWords.ts';
import { words as vocabularyWords } from '#models/words/words.ts';

import type { FoundText } from './useFoundText.ts';

const confidences = {
  high: { words: 'Clear', tone: 'good' },
  moderate: { words: 'Partly guessed', tone: 'neutral' },
  low: { words: 'May be no statement', tone: 'warn' },
} as const satisfies Record<FoundStatement['confidence'], { words: string; tone: BadgeTone }>;

const part = (kind: SentencePart['kind'], text: string): SentencePart => ({ kind, text });

/** A found statement as it would be said: in its own words, with what nobody has said as a gap. */
export function partsOfFound(found: FoundStatement): readonly SentencePart[] {
  const { conditions, logic, outcome, reasons, forWhom } = found;
  const why = reasons.map(({ text, role }) => (role === 'because' ? text : `${text} [${role}]`)).join('; ');
  return [
    ...(forWhom === null ? [] : [part('keyword', 'FOR'), part('words', `${forWhom.text},`)]),
    ...conditions.flatMap(({ name }, index) => [
      part('keyword', index === 0 ? 'IF' : logic === 'or' ? 'OR' : 'AND'),
      part('words', name),
    ]),
    part('keyword', 'THEN'),
    part('words', outcome.text),
    part('keyword', 'BECAUSE'),
    why === '' ? part('gap', 'why?') : part('words', why),
  ];
}

/** The statements of a text with a tick each: what they say, how sure that is, and what to look at first. */
export function FoundStatements({ text }: { readonly text: FoundText }) {
  const { found, isTicked, tick } = text;
  const isAll = found.every(isTicked);
  return (
    <section className="wf-found" aria-label="Statements found">
      <div className="wf-found-head">
        <h3 className="wf-found-title">
          {countWords(found.length, 'statement')} found, {found.filter(isTicked).length} ticked
        </h3>
        <Button variant="quiet" onPress={() => tick(found, !isAll)}>
          {isAll ? 'Tick none' : 'Tick all'}
        </Button>
      </div>
      <ol className="wf-found-list">
        {found.map((one) => (
          <li key={`${one.passage.from} ${foundKey(one)}`}>
            <Found one={one} text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Found({ one, text }: { readonly one: FoundStatement; readonly text: FoundText }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { words, tone } = confidences[one.confidence];
  const stage = one.heading === '' ? '' : text.stageOf(one.heading).trim();
  return (
    <div className="wf-found-item">
      <Checkbox isSelected={text.isTicked(one)} onChange={(isNow) => text.tick([one], isNow)}>
        <SentenceText parts={partsOfFound(one)} />
      </Checkbox>
      <p className="wf-found-facts">
        <Badge tone={tone}>{words}</Badge>
        {stage !== '' && <span>Stage: {stage}</span>}
        {one.hedge !== '' && <span>“{one.hedge}”</span>}
        <span>{vocabularyWords(vocabulary).signs[one.sign]}</span>
        <span>Box: {one.outcomeName}</span>
      </p>
      {one.doubts.length > 0 && (
        <ul className="wf-found-doubts">
          {one.doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
