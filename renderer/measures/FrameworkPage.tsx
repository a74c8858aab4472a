import { useMemo, useState } from 'react';
import type { Document, IdOf } from '#models/document.ts';
import {
  type OutcomeTerm,
  type ReportingStatus,
  reportingStatusField,
} from '#models/entities/outcomeTerm.ts';
import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { type OutcomeFramework, termsOf } from '#models/frameworks/outcomeFramework.ts';
import { referrers } from '#models/referenceIndex.ts';
import { elementName } from '#models/sentences/words.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { optionsOf } from '#renderer/inspector/fieldChange.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

/** How often an outcome is reported, in words with a mark of its own shape. */
export const reportingWords = {
  unknown: '? Not known',
  often: '● Often reported',
  qualitative_only: '◐ In qualitative studies only',
  rarely_or_never: '○ Rarely or never reported',
} as const satisfies Record<ReportingStatus, string>;

const everyStatus = 'every';
const statusChoices = [
  { id: everyStatus, label: 'All' },
  ...reportingStatusField.options.map((id) => ({ id, label: reportingWords[id] })),
];

function byFramework(document: Document): ReadonlyMap<string, readonly OutcomeTerm[]> {
  const found = new Map<string, OutcomeTerm[]>();
  for (const term of document.outcomeTerms.values()) {
    const terms = found.get(term.framework) ?? [];
    terms.push(term);
    found.set(term.framework, terms);
  }
  for (const terms of found.values()) terms.sort((one, other) => one.position - other.position);
  return found;
}

/** Lists of outcomes that others have drawn up: what of them this theory has, and how often each is reported. */
export function FrameworkPage() {
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const [status, setStatus] = useState<string>(everyStatus);
  const own = useMemo(() => byFramework(document), [document]);
  const offered = outcomeFrameworks.filter(({ name }) => !own.has(name));
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-measures-scroll" role="region" aria-label={said('Outcome lists')} tabIndex={0}>
      {offered.map((framework) => (
        <OfferedFramework key={framework.id} framework={framework} />
      ))}
      {own.size > 0 && (
        <div className="wf-measures-choices">
          <Select label="How often reported" options={statusChoices} value={status} onChange={setStatus} />
        </div>
      )}
      {[...own].map(([name, terms]) => (
        <FrameworkTable
          key={name}
          name={name}
          terms={status === everyStatus ? terms : terms.filter((term) => term.reportingStatus === status)}
        />
      ))}
    </div>
  );
}

function OfferedFramework({ framework }: { readonly framework: OutcomeFramework }) {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const terms = termsOf(framework);
  return (
    <section className="wf-card wf-measures-offer" aria-label={framework.name}>
      <h2 className="wf-measures-title">{framework.name}</h2>
      <p>{framework.description}</p>
      <p className="wf-quiet">
        {framework.source}. {framework.sourceNote}
      </p>
      {!isReadOnly && (
        <Button
          icon={Plus}
          onPress={() => run(editor, 'outcomeTerms.add', { framework: framework.name, terms })}
        >
          {said(`Use this list (${terms.length} outcomes)`)}
        </Button>
      )}
    </section>
  );
}

function FrameworkTable({ name, terms }: { readonly name: string; readonly terms: readonly OutcomeTerm[] }) {
  const said = useSaid();
  const source = outcomeFrameworks.find((framework) => framework.name === name);
  const categories = [...new Set(terms.map(({ category }) => category))];
  return (
    <section className="wf-measures-part" aria-label={name}>
      <h2 className="wf-measures-title">
        {name} <span className="wf-quiet">{countWords(terms.length, said('outcome'))}</span>
      </h2>
      {source !== undefined && (
        <p className="wf-quiet">
          {source.source}. {source.sourceNote}
        </p>
      )}
      {categories.map((category) => (
        <Disclosure key={category} title={category === '' ? 'Without a category' : category} defaultExpanded>
          <table className="wf-measures-table">
            <caption className="visuallyHidden">
              {name}: {category}
            </caption>
            <thead>
              <tr>
                <th scope="col">{said('Outcome')}</th>
                <th scope="col">In this theory</th>
                <th scope="col">How often reported</th>
                <th scope="col">Says who</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              {terms
                .filter((term) => term.category === category)
                .map((term) => (
                  <TermRow key={term.id} term={term} />
                ))}
            </tbody>
          </table>
        </Disclosure>
      ))}
    </section>
  );
}

function TermRow({ term }: { readonly term: OutcomeTerm }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const tagged = referrers(document, { table: 'elementTerms', field: 'outcomeTermId' }, term.id)
    .flatMap((id) => document.elementTerms.get(id as IdOf<'elementTerms'>) ?? [])
    .filter((tag) => tag.theoryId === theoryId)
    .flatMap((tag) => document.elements.get(tag.elementId) ?? []);
  const change = (
    fields: Partial<Pick<OutcomeTerm, 'reportingStatus' | 'reportingSource' | 'reportingDate'>>,
  ) => run(editor, 'outcomeTerms.change', { ids: [term.id], fields });
  return (
    <tr>
      <th scope="row">
        {term.label}
        {term.note !== '' && <span className="wf-measures-under">{term.note}</span>}
      </th>
      <td>
        {tagged.length === 0 ? (
          <span className="wf-quiet">Not tagged</span>
        ) : (
          tagged.map((element) => (
            <button
              key={element.id}
              type="button"
              className="wf-measures-go"
              onClick={() => goTo(editor, element.id)}
            >
              {elementName(element, vocabulary)}
            </button>
          ))
        )}
      </td>
      <td>
        <Select
          label={`How often ${term.label} is reported`}
          isLabelHidden
          options={optionsOf(reportingWords)}
          value={term.reportingStatus}
          isDisabled={isReadOnly}
          onChange={(reportingStatus) => change({ reportingStatus })}
        />
      </td>
      <td>
        <CommittedField
          label={`Source for ${term.label}`}
          isLabelHidden
          value={term.reportingSource}
          onCommit={(reportingSource) => change({ reportingSource })}
        />
      </td>
      <td>
        <CommittedField
          label={`Date for ${term.label}`}
          isLabelHidden
          value={term.reportingDate}
          onCommit={(reportingDate) => change({ reportingDate })}
        />
      </td>
    </tr>
  );
}
