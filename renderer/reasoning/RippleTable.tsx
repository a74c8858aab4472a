import type { FoundRipple } from '#models/reasoning/ripples.ts';
import { elementName } from '#models/sentences/words.ts';
import { openConfiguration } from '#renderer/actions/configurationActions.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

/** The chain as a table: from where, through what, to where, and what people call it. */
export function RippleTable({ ripples }: { readonly ripples: readonly FoundRipple[] }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const word = vocabulary === 'plain' ? 'Knock-ons' : 'Ripples';
  return (
    <table className="wf-chain-table">
      <caption className="visuallyHidden">{word}</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Through</th>
          <th scope="col">To</th>
          <th scope="col">Name</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {ripples.map((ripple) => (
          <RippleRow
            key={`${ripple.fromConfigurationId} ${ripple.toConfigurationId} ${ripple.elementId}`}
            ripple={ripple}
          />
        ))}
      </tbody>
    </table>
  );
}

function RippleRow({ ripple }: { readonly ripple: FoundRipple }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { fromConfigurationId, toConfigurationId, elementId, name, note } = ripple;
  const code = (id: string) => document.configurations.get(id as never)?.code ?? '';
  const change = (fields: { readonly name?: string; readonly note?: string }) =>
    run(editor, 'ripples.name', {
      theoryId,
      fromConfigurationId,
      toConfigurationId,
      elementId,
      name,
      note,
      ...fields,
    });
  const open = (id: string) => (
    <button type="button" className="wf-chain-go" onClick={() => openConfiguration(editor, id)}>
      {code(id)}
    </button>
  );
  const title = `${code(fromConfigurationId)} to ${code(toConfigurationId)}`;
  return (
    <tr>
      <th scope="row">{open(fromConfigurationId)}</th>
      <td>
        <button type="button" className="wf-chain-go" onClick={() => goTo(editor, elementId)}>
          {elementName(document.elements.get(elementId as never), vocabulary)}
        </button>
      </td>
      <td>{open(toConfigurationId)}</td>
      <td>
        <CommittedField
          label={`Name, ${title}`}
          isLabelHidden
          value={name}
          onCommit={(text) => change({ name: text.trim() })}
        />
      </td>
      <td>
        <CommittedField
          label={`Note, ${title}`}
          isLabelHidden
          value={note}
          onCommit={(text) => change({ note: text })}
        />
      </td>
    </tr>
  );
}
