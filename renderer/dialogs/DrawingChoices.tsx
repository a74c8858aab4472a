import { theoriesInOrder } from '#renderer/actions/theoryActions.ts';
import { chooseForDrawing } from '#renderer/actions/importActions.ts';
import { meaningWords } from '#renderer/words/meaningWords.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Incoming } from '#renderer/state/editorStore.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import { type Meaning, meanings } from '#models/diagram/roleGuess.ts';

const own = 'new';

/** Where a drawing goes, and what its types and groups mean here: a guess that can be changed. */
export function DrawingChoices({
  incoming,
  isDisabled,
}: {
  readonly incoming: Incoming;
  readonly isDisabled: boolean;
}) {
  const editor = useEditor();
  const theories = theoriesInOrder(useEditorState((state) => state.document.theories));
  const { preview, drawing } = incoming;
  const kinds = preview.kinds ?? [];
  const choices = drawing ?? { theoryId: null, meanings: {} };
  return (
    <div className="wf-import-drawing">
      <Select
        label="Goes into"
        isDisabled={isDisabled}
        options={[
          { id: own, label: `A new theory, “${preview.newTitle ?? preview.name}”` },
          ...theories.map(({ id, title }) => ({ id: id as string, label: title })),
        ]}
        value={choices.theoryId ?? own}
        onChange={(id) => void chooseForDrawing(editor, { ...choices, theoryId: id === own ? null : id })}
        {...(choices.theoryId !== null && {
          description: 'Boxes that are there by name, and arrows between them, stay as they are.',
        })}
      />
      {kinds.length > 0 && (
        <Kinds
          kinds={kinds}
          isDisabled={isDisabled}
          onMean={(id, meaning) =>
            void chooseForDrawing(editor, {
              ...choices,
              meanings: { ...choices.meanings, [id]: meaning },
            })
          }
        />
      )}
    </div>
  );
}

type Kind = NonNullable<Incoming['preview']['kinds']>[number];

function Kinds({
  kinds,
  isDisabled,
  onMean,
}: {
  readonly kinds: readonly Kind[];
  readonly isDisabled: boolean;
  readonly onMean: (id: string, meaning: Meaning) => void;
}) {
  const said = useSaid();
  const options = meanings.map((id) => ({ id, label: said(meaningWords[id]) }));
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-import-kinds" role="region" aria-label="Types and groups of the drawing" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">
          Types and groups of the drawing, and what each is taken to mean
        </caption>
        <thead>
          <tr>
            <th scope="col">In the drawing</th>
            <th scope="col">Boxes</th>
            <th scope="col">Taken to be (a guess)</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ id, from, name, count, meaning }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <span className="wf-import-from">{from === 'type' ? 'type' : 'frame'}</span>
              </th>
              <td>{count}</td>
              <td>
                <Select
                  label={`What “${name}” is taken to be`}
                  isLabelHidden
                  isDisabled={isDisabled}
                  options={options}
                  value={meaning}
                  onChange={(chosen) => onMean(id, chosen)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The links of a drawing as one reads them, and the boxes without any. */
export function DrawingSample({ preview }: Pick<Incoming, 'preview'>) {
  const more = preview.records - preview.skipped - preview.sample.length;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-import-records" role="region" aria-label="What is drawn" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">Links of the drawing, then boxes without a link</caption>
        <thead>
          <tr>
            <th scope="col">What is drawn</th>
          </tr>
        </thead>
        <tbody>
          {preview.sample.map(({ record, title }) => (
            <tr key={record}>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.sample.length >= 200 && more > 0 && <p className="wf-import-more">And more.</p>}
    </div>
  );
}
