import type { IdOf } from '#models/document.ts';
import type { OutcomeTerm } from '#models/entities/outcomeTerm.ts';
import { isOutcomeList, outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { referrers } from '#models/referenceIndex.ts';
import { elementName } from '#models/sentences/words.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ReportingSwatch } from './ReportingSwatch.tsx';
import { reportingChoices } from './reportingWords.ts';

/** One list of the workspace by its categories: what of it this theory has, and how often each outcome is reported. */
export function FrameworkTable({
  name,
  terms,
  shown,
}: {
  readonly name: string;
  readonly terms: readonly OutcomeTerm[];
  /** Those that are looked for. */
  readonly shown: readonly OutcomeTerm[];
}) {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const bundled = outcomeFrameworks.find((framework) => framework.name === name);
  const isOfOutcomes = isOutcomeList(name);
  const source = terms[0]?.source ?? '';
  const categories = [...new Set(shown.map(({ category }) => category))];
  return (
    <section className="wf-measures-part" aria-label={name}>
      <h2 className="wf-measures-title">
        {name}{' '}
        <span className="wf-quiet">
          {shown.length === terms.length ? '' : `${shown.length} of `}
          {countWords(
            terms.length,
            isOfOutcomes ? said('outcome') : 'entry',
            isOfOutcomes ? undefined : 'entries',
          )}
        </span>
      </h2>
      <p className="wf-quiet">
        {bundled !== undefined
          ? `${bundled.source}. ${bundled.sourceNote}`
          : source === ''
            ? 'Where this list comes from has not been said.'
            : source}
      </p>
      {categories.map((category) => (
        <Disclosure key={category} title={category === '' ? 'Without a category' : category} defaultExpanded>
          <table className="wf-measures-table wf-measures-listed">
            <caption className="visuallyHidden">
              {name}: {category}
            </caption>
            <thead>
              <tr>
                <th scope="col">{isOfOutcomes ? said('Outcome') : 'Entry'}</th>
                <th scope="col">In this theory</th>
                {isOfOutcomes && (
                  <>
                    <th scope="col">How often reported</th>
                    <th scope="col">Says who</th>
                    <th scope="col">As of</th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {shown
                .filter((term) => term.category === category)
                .map((term) => (
                  <TermRow key={term.id} term={term} isOfOutcomes={isOfOutcomes} />
                ))}
            </tbody>
          </table>
        </Disclosure>
      ))}
      {!isReadOnly && (
        <Button
          variant="quiet"
          icon={Trash2}
          onPress={() => run(editor, 'outcomeTerms.remove', { ids: terms.map(({ id }) => id) })}
        >
          Remove this list
        </Button>
      )}
    </section>
  );
}

function TermRow({ term, isOfOutcomes }: { readonly term: OutcomeTerm; readonly isOfOutcomes: boolean }) {
  return (
    <tr>
      <th scope="row">
        {term.label}
        {term.note !== '' && <span className="wf-measures-under">{term.note}</span>}
      </th>
      <td>
        <Tagged term={term} />
      </td>
      {isOfOutcomes && <Reporting term={term} />}
    </tr>
  );
}

function Tagged({ term }: { readonly term: OutcomeTerm }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const tagged = referrers(document, { table: 'elementTerms', field: 'outcomeTermId' }, term.id)
    .flatMap((id) => document.elementTerms.get(id as IdOf<'elementTerms'>) ?? [])
    .filter((tag) => tag.theoryId === theoryId)
    .flatMap((tag) => document.elements.get(tag.elementId) ?? []);
  if (tagged.length === 0) return <span className="wf-quiet">Not tagged</span>;
  return tagged.map((element) => (
    <button
      key={element.id}
      type="button"
      className="wf-measures-go"
      onClick={() => goTo(editor, element.id)}
    >
      {elementName(element, vocabulary)}
    </button>
  ));
}

/** How often it is reported, and who says so since when: a status without a source is asked for one. */
function Reporting({ term }: { readonly term: OutcomeTerm }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const change = (
    fields: Partial<Pick<OutcomeTerm, 'reportingStatus' | 'reportingSource' | 'reportingDate'>>,
  ) => run(editor, 'outcomeTerms.change', { ids: [term.id], fields });
  const isSaid = term.reportingStatus !== 'unknown';
  return (
    <>
      <td>
        <span className="wf-reporting">
          <ReportingSwatch status={term.reportingStatus} />
          <Select
            label={`How often ${term.label} is reported`}
            isLabelHidden
            options={reportingChoices}
            value={term.reportingStatus}
            isDisabled={isReadOnly}
            onChange={(reportingStatus) => change({ reportingStatus })}
          />
        </span>
      </td>
      <td>
        <CommittedField
          label={`Source for ${term.label}`}
          isLabelHidden
          value={term.reportingSource}
          {...(isSaid ? { placeholder: 'Who says so?' } : {})}
          onCommit={(reportingSource) => change({ reportingSource })}
        />
      </td>
      <td>
        <CommittedField
          label={`Date for ${term.label}`}
          isLabelHidden
          value={term.reportingDate}
          {...(isSaid ? { placeholder: 'March 2026' } : {})}
          onCommit={(reportingDate) => change({ reportingDate })}
        />
      </td>
    </>
  );
}
