import { useState } from 'react';

import type { RivalColumn } from '#models/rivals/compareRivals.ts';
import { openConfiguration } from '#renderer/actions/configurationActions.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { IconButton } from '#renderer/ui/Button.tsx';
import { Ellipsis } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '#renderer/ui/Menu.tsx';
import { rivalWords } from '#renderer/words/rivalWords.ts';

import { RivalTitleField } from './RivalTitleField.tsx';

type HeadProps = { readonly column: RivalColumn };

/** The head of a rival's column: its name, how it stands, and what can be done with it. */
export function RivalHead(props: HeadProps) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [isNaming, setIsNaming] = useState(false);
  const { column } = props;
  const { rival, explanation, name, shortName } = column;
  const show = () => {
    if (explanation.kind === 'arrow') goTo(editor, explanation.id);
    else openConfiguration(editor, explanation.id);
  };
  return (
    <div className="wf-rivals-columnHead">
      {isNaming ? (
        <RivalTitleField
          title={rival.title}
          onDone={(title) => {
            if (title !== null && title !== rival.title)
              run(editor, 'rivals.change', { ids: [rival.id], fields: { title } });
            setIsNaming(false);
          }}
        />
      ) : (
        <button type="button" className="wf-rivals-name" onClick={show}>
          {rival.title.trim() !== '' && <span className="wf-rivals-rivalTitle">{rival.title}</span>}
          {rival.title.trim() === '' ? name : shortName}
        </button>
      )}
      <RivalMenu {...props} onName={() => setIsNaming(true)} onShow={show} />
      {rival.standing !== 'open' && (
        <Badge tone={rival.standing === 'favoured' ? 'good' : 'neutral'}>
          {rivalWords(vocabulary).standings[rival.standing]}
        </Badge>
      )}
    </div>
  );
}

function RivalMenu({
  column: { rival, name },
  onName,
  onShow,
}: HeadProps & { readonly onName: () => void; readonly onShow: () => void }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <MenuTrigger>
      <IconButton label={`What can be done with “${name}”`} icon={Ellipsis} />
      <Menu label={name} placement="bottom end" disabledKeys={isReadOnly ? ['name', 'remove'] : []}>
        <MenuItem id="show" label="Show it in the inspector" onAction={onShow} />
        <MenuItem id="name" label="Give it a name" onAction={onName} />
        <MenuSeparator />
        <MenuItem
          id="remove"
          label="Take out of the comparison"
          description="What it says stays on the map"
          onAction={() => run(editor, 'rivals.remove', { ids: [rival.id] })}
        />
      </Menu>
    </MenuTrigger>
  );
}
