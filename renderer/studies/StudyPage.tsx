import { type ReactNode, useId } from 'react';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { type Stance, StanceMark } from '#renderer/ui/StanceMark.tsx';
import { methodWordsOf } from '#models/words/recordWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';
import { words } from '#models/words/words.ts';
import type { Study } from '#shared/rpc/readingContract.ts';

import { checkedWords, citationOf } from './studyWords.ts';

type Quoted = Study['slides'][number];

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="wf-study-part">
      <h4 id={id}>{title}</h4>
      {children}
    </section>
  );
}

/** Quotes with the place they are from, which is said once for those that follow each other. */
function Quotes({ quotes, isQuote }: { readonly quotes: readonly Quoted[]; readonly isQuote: boolean }) {
  const places = [...new Set(quotes.map(({ locator }) => locator))];
  return places.map((place) => (
    <div key={place}>
      <p className="wf-hint">{place}</p>
      <ul className="wf-study-quotes">
        {quotes
          .filter(({ locator }) => locator === place)
          .map(({ id, text, note }) => (
            <li key={id}>
              <blockquote className={isQuote ? 'wf-extract wf-extract--quote' : 'wf-extract'}>
                {text}
              </blockquote>
              {note !== '' && <p className="wf-hint">{note}</p>}
            </li>
          ))}
      </ul>
    </div>
  ));
}

/** Where slides and abstract do not say the same, one beside the other. */
function Differences({ study }: { readonly study: Study }) {
  return (
    <Part title="Slides and record do not say the same">
      <table className="wf-study-differences">
        <thead>
          <tr>
            <th scope="col">About</th>
            <th scope="col">The slides</th>
            <th scope="col">The abstract or the record</th>
          </tr>
        </thead>
        <tbody>
          {study.differences.map(({ about, slides, published }) => (
            <tr key={about}>
              <th scope="row">{about}</th>
              <td>{slides}</td>
              <td>{published}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

/** What of the starters an extract of the study is tied to, starter by starter. */
function Bearings({ study }: { readonly study: Study }) {
  const said = useSaid();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const stances = words(vocabulary).stances;
  const starters = [...new Set(study.bearsOn.map(({ starter }) => starter))];
  return (
    <Part title="What it bears on in the starters">
      {starters.length === 0 && (
        <p className="wf-hint">Nothing yet: which arrow of yours does it speak to?</p>
      )}
      {starters.map((starter) => (
        <div key={starter}>
          <h5>{starter}</h5>
          <ul className="wf-study-bearings">
            {study.bearsOn
              .filter((bearing) => bearing.starter === starter)
              .map(({ target, stances: own, ...bearing }) => (
                <li key={`${target} ${bearing.plain}`}>
                  <span className="wf-study-stances">
                    {own.map((stance: Stance) => (
                      <StanceMark key={stance} stance={stance} word={stances[stance]} />
                    ))}
                  </span>
                  <span>
                    {target === 'box' && 'Box: '}
                    {target === 'configuration' && said('{Configuration|Explanation}: ')}
                    {bearing[vocabulary]}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}

/** One study of a reading list: what it is, what was found, where slides and abstract differ, what it bears on. */
export function StudyPage({ study }: { readonly study: Study }) {
  const said = useSaid();
  const titleId = useId();
  const { source, number, sample, elsewhere, slides, published, differences } = study;
  const facts = [
    ['Kind of evidence', source.methods === 'unknown' ? '' : methodWordsOf(source.methods)],
    ['Design', source.studyDesign],
    ['Who was studied', sample],
    ['Where', [source.setting, source.country].filter((part) => part !== '').join(', ')],
    ['DOI', source.doi],
    ['Address', source.url],
    ['Note', source.note],
    ['Elsewhere in Wherefore', said(elsewhere)],
  ].filter(([, value]) => value !== '');
  return (
    <article aria-labelledby={titleId} className="wf-study">
      <header>
        <h3 id={titleId}>
          {number === '' ? '' : `${number}. `}
          {source.title}
        </h3>
        <p className="wf-study-line">{citationOf(source)}</p>
        <p className="wf-study-line">
          <Badge tone={source.verified === 'full' ? 'neutral' : 'warn'}>{checkedWords(source)}</Badge>{' '}
          {source.verifiedNote}
        </p>
      </header>
      <dl className="wf-study-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {differences.length > 0 && <Differences study={study} />}
      {slides.length > 0 && (
        <Part title="What the slides say">
          <Quotes quotes={slides} isQuote />
        </Part>
      )}
      {published.length > 0 && (
        <Part title="What its abstract says, in our words">
          <Quotes quotes={published} isQuote={false} />
        </Part>
      )}
      <Bearings study={study} />
    </article>
  );
}
