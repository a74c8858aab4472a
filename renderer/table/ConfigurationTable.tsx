import type { Document } from '#models/document.ts';
import type { Configuration } from '#models/entities/configuration.ts';
import type { ConfigurationRole } from '#models/entities/configurationRole.ts';
import { referrers } from '#models/referenceIndex.ts';
import { elementName } from '#models/sentences/words.ts';
import { showPath } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { countWords } from '#renderer/words/frameWords.ts';
import { words } from '#renderer/words/words.ts';

type Role = ConfigurationRole['role'];

/** The columns, and the roles that stand in each. */
const columns: readonly {
  readonly heading: 'context' | 'mechanism' | 'outcome';
  readonly roles: readonly Role[];
}[] = [
  { heading: 'context', roles: ['context', 'intervention', 'actor'] },
  { heading: 'mechanism', roles: ['mechanism', 'resource', 'reasoning'] },
  { heading: 'outcome', roles: ['outcome'] },
];

function rolesOf(document: Document, configurationId: string): readonly ConfigurationRole[] {
  return referrers(document, { table: 'configurationRoles', field: 'configurationId' }, configurationId)
    .flatMap((id) => document.configurationRoles.get(id as ConfigurationRole['id']) ?? [])
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}

/** The configurations of a theory by their codes, "CMOC 2" before "CMOC 10". */
export function configurationsOf(document: Document, theoryId: string): readonly Configuration[] {
  return referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.configurations.get(id as Configuration['id']) ?? [])
    .sort(
      (one, other) =>
        one.code.localeCompare(other.code, 'en', { numeric: true }) || (one.id < other.id ? -1 : 1),
    );
}

/** Every configuration as a row of context, mechanism and outcome; a press shows it alone on the map. */
export function ConfigurationTable() {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const roleWords = words(vocabulary).roles;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-table" role="region" aria-label="Configurations of this theory" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">Configurations of this theory</caption>
        <thead>
          <tr>
            <th scope="col">Configuration</th>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {roleWords[heading]}
              </th>
            ))}
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {configurationsOf(document, theoryId).map((configuration) => (
            <ConfigurationRow key={configuration.id} configuration={configuration} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ConfigurationRow({ configuration }: { readonly configuration: Configuration }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { id, code, title } = configuration;
  const roles = rolesOf(document, id);
  const links = referrers(document, { table: 'evidenceLinks', field: 'configurationId' }, id).length;
  const stage = document.stages.get(configuration.stageId as never)?.name;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="wf-table-go"
          onClick={() =>
            showPath(editor, [...roles.map(({ elementId }) => elementId), ...arrowsAmong(document, roles)])
          }
        >
          {`${code} ${title}`.trim()}
        </button>
        {stage !== undefined && <p className="wf-table-none">{stage}</p>}
      </th>
      {columns.map(({ heading, roles: wanted }) => (
        <td key={heading}>
          <RoleItems
            items={roles
              .filter(({ role }) => wanted.includes(role))
              .map(({ id: roleId, role, elementId }) => ({
                id: roleId,
                name: elementName(document.elements.get(elementId), vocabulary),
                role: role === heading ? null : role,
              }))}
          />
        </td>
      ))}
      <td>
        {links === 0 ? <span className="wf-table-none">No evidence yet</span> : countWords(links, 'extract')}
      </td>
    </tr>
  );
}

/** The arrows that join boxes of a configuration. */
function arrowsAmong(document: Document, roles: readonly ConfigurationRole[]): readonly string[] {
  const ids = new Set<string>(roles.map(({ elementId }) => elementId));
  return [...document.arrows.values()]
    .filter(
      ({ sourceElementId, targetElementId }) =>
        ids.has(sourceElementId) && targetElementId !== null && ids.has(targetElementId),
    )
    .map(({ id }) => id);
}

const partWords: Readonly<Partial<Record<Role, string>>> = {
  intervention: 'what is offered',
  actor: 'who',
  resource: 'resource',
  reasoning: 'reasoning',
};

function RoleItems({
  items,
}: {
  readonly items: readonly { readonly id: string; readonly name: string; readonly role: Role | null }[];
}) {
  if (items.length === 0) return <span className="wf-table-none">Not said yet</span>;
  return (
    <ul className="wf-table-items">
      {items.map(({ id, name, role }) => (
        <li key={id}>
          {name}
          {role !== null && <span className="wf-table-none"> ({partWords[role] ?? role})</span>}
        </li>
      ))}
    </ul>
  );
}
