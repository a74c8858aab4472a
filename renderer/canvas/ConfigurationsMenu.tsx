import { configurationsIn } from '#models/configurations/configurationRows.ts';
import { configurationSentence } from '#models/sentences/configurationSentence.ts';
import { openConfiguration, toggleAllMarks } from '#renderer/actions/configurationActions.ts';
import { isAvailable, labelOf, perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChevronDown } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuSection, MenuTrigger } from '#renderer/ui/Menu.tsx';
import { type ActionId, actionOf } from '#shared/actions.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { mostMarked, unmarkedCount } from '#models/map/configurationMarks.ts';

const MOST_LISTED = 40;
const LONGEST = 90;
const showAll = 'configuration.showAll';
const acts = ['configuration.make', 'configuration.showOnly', 'configuration.list'] as const;

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** The configurations of the theory: which is looked at, and whether all are marked on the map. */
export function ConfigurationsMenu() {
  const said = useSaid();
  const editor = useEditor();
  return (
    <MenuTrigger>
      <Button variant="quiet" trailingIcon={ChevronDown}>
        {said('Configurations')}
      </Button>
      <Menu
        label={said('Configurations')}
        placement="top start"
        onAction={(id) => {
          if (id === showAll) toggleAllMarks(editor);
          else if (acts.some((act) => act === id)) perform(editor, id as ActionId);
          else openConfiguration(editor, id);
        }}
      >
        <Items />
      </Menu>
    </MenuTrigger>
  );
}

/** Worked out only while the menu is open. */
function Items() {
  const state = useEditorState((whole) => whole);
  const { document, theoryId, settings, configurationMarks, openConfigurationId } = state;
  const all = configurationsIn(document, theoryId ?? '');
  const left = unmarkedCount(document, theoryId ?? '');
  return (
    <>
      {acts
        .filter((id) => isAvailable(id, state))
        .map((id) => (
          <Act key={id} id={id} label={labelOf(id, state)} />
        ))}
      {all.length > 0 && (
        <>
          <MenuSection
            title="On the map"
            selectionMode="multiple"
            selectedKeys={configurationMarks.isAllShown ? [showAll] : []}
          >
            <MenuItem
              id={showAll}
              label="Mark all of them"
              {...(left === 0
                ? {}
                : { description: `The first ${mostMarked} by code; open another to see it` })}
            />
          </MenuSection>
          <MenuSection
            title="Look at"
            selectionMode="single"
            selectedKeys={openConfigurationId === null ? [] : [openConfigurationId]}
          >
            {all.slice(0, MOST_LISTED).map(({ id, code, title }) => (
              <MenuItem
                key={id}
                id={id}
                label={`${code} ${title}`.trim()}
                description={shortened(configurationSentence(document, id, settings.vocabulary))}
              />
            ))}
          </MenuSection>
        </>
      )}
    </>
  );
}

function Act({ id, label }: { readonly id: ActionId; readonly label: string }) {
  const { mapKey } = actionOf(id);
  return <MenuItem id={id} label={label} {...(mapKey === undefined ? {} : { accelerator: mapKey })} />;
}
