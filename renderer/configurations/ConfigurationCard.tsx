import type { ListedConfiguration } from '#models/configurations/listConfigurations.ts';
import { schemeOf } from '#models/configurations/configurationRows.ts';
import { roleName } from '#models/configurations/roles.ts';
import type { Configuration } from '#models/entities/configuration.ts';
import { elementName } from '#models/sentences/words.ts';
import {
  openConfiguration,
  pointAtConfiguration,
  showOnlyConfiguration,
} from '#renderer/actions/configurationActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Focus } from '#renderer/ui/icons.ts';
import { RoleChip } from '#renderer/ui/RoleChip.tsx';
import { StanceMark } from '#renderer/ui/StanceMark.tsx';
import { words } from '#models/words/words.ts';

import { ConfigurationSentence } from './ConfigurationSentence.tsx';
import { roleGroups } from './roleGroups.ts';

/** One configuration of the list: its sentence, its parts as a small table, and what is known about it. */
export function ConfigurationCard({ item }: { readonly item: ListedConfiguration }) {
  const editor = useEditor();
  const { configuration } = item;
  const { id, code, title } = configuration;
  const isOpen = useEditorState((state) => state.openConfigurationId === id);
  return (
    <article
      className={`wf-configurationCard${isOpen ? ' wf-configurationCard--open' : ''}`}
      aria-label={`${code} ${title}`.trim()}
      onPointerEnter={() => pointAtConfiguration(editor, id)}
      onPointerLeave={() => pointAtConfiguration(editor, null)}
    >
      <header className="wf-configurationCard-head">
        <h2>
          <span className="wf-configuration-code">{code}</span>
          {title}
        </h2>
        <span className="wf-configuration-acts">
          <Button variant="quiet" icon={Focus} onPress={() => showOnlyConfiguration(editor, id)}>
            Show only this
          </Button>
          <Button variant="quiet" onPress={() => openConfiguration(editor, id)}>
            Open
          </Button>
        </span>
      </header>
      <p className="wf-configurationCard-sentence">
        <ConfigurationSentence id={id} />
      </p>
      <Parts configuration={configuration} />
      <Facts item={item} />
    </article>
  );
}

function Parts({ configuration }: { readonly configuration: Configuration }) {
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const groups = roleGroups(document, configuration);
  const scheme = schemeOf(document, configuration.theoryId);
  return (
    <table className="wf-configurationCard-table">
      <caption className="visuallyHidden">Parts of {configuration.code}</caption>
      <thead>
        <tr>
          {groups.map(({ role }) => (
            <th key={role} scope="col">
              <RoleChip role={role} word={roleName(role, vocabulary, scheme)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {groups.map(({ role, rows }) => (
            <td key={role}>
              {rows.length === 0 ? (
                <span className="wf-table-none">Not said yet</span>
              ) : (
                <ul className="wf-table-items">
                  {rows.map((row) => (
                    <li key={row.id}>
                      {elementName(document.elements.get(row.elementId), vocabulary)}
                      {row.whose !== '' && <span className="wf-table-none"> ({row.whose})</span>}
                    </li>
                  ))}
                </ul>
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Facts({ item }: { readonly item: ListedConfiguration }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { configuration, stage, evidence } = item;
  const names = words(vocabulary);
  return (
    <p className="wf-configurationCard-facts">
      <span>{names.statuses[configuration.status]}</span>
      {stage !== '' && <span>{stage}</span>}
      {evidence.sources === 0 && <span>No evidence yet</span>}
      {evidence.supports > 0 && (
        <StanceMark stance="supports" count={evidence.supports} word={names.stances.supports} />
      )}
      {evidence.contradicts > 0 && (
        <StanceMark stance="contradicts" count={evidence.contradicts} word={names.stances.contradicts} />
      )}
      {evidence.refines > 0 && (
        <StanceMark stance="refines" count={evidence.refines} word={names.stances.refines} />
      )}
      {evidence.givesContext > 0 && (
        <StanceMark stance="gives_context" count={evidence.givesContext} word={names.stances.gives_context} />
      )}
    </p>
  );
}
