import { Fragment, useEffect, useRef, useState } from 'react';
import { openConfiguration } from '#renderer/actions/configurationActions.ts';
import { isAvailable, labelOf, perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { EditorState } from '#renderer/state/editorStore.ts';
import { ContextMenu, type WindowPoint } from '#renderer/ui/ContextMenu.tsx';
import { MenuItem, MenuSeparator } from '#renderer/ui/Menu.tsx';
import { type ActionId, actionOf } from '#shared/actions.ts';

import { useMapStage } from './mapStageContext.ts';
import { pressedAt } from './pressedAt.ts';

const onThings: readonly (readonly ActionId[])[] = [
  ['edit.rename', 'insert.arrow', 'insert.evidence', 'insert.measure'],
  ['configuration.make'],
  ['view.focus', 'rivals.compare', 'arrange.pin', 'arrange.group', 'arrange.ungroup'],
  ['edit.cut', 'edit.copy', 'edit.duplicate', 'edit.delete'],
];
const onGround: readonly (readonly ActionId[])[] = [
  ['insert.element', 'insert.stage', 'insert.level'],
  ['edit.paste', 'edit.selectAll'],
  ['arrange.tidy', 'view.fit', 'view.legend'],
  ['configuration.showOnly', 'configuration.showAll'],
];

/** The sections of the menu for what is selected, without what cannot be done now. */
function sectionsFor(state: EditorState): readonly (readonly ActionId[])[] {
  const sections = state.selection.size > 0 ? onThings : onGround;
  return sections
    .map((section) => section.filter((id) => isAvailable(id, state)))
    .filter((section) => section.length > 0);
}

/** The menu of the map: right click, Shift+F10 or the menu key; on a box, on an arrow, or on the ground. */
export function MapMenu() {
  const editor = useEditor();
  const stage = useMapStage();
  const [at, setAt] = useState<WindowPoint | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const ground = anchor.current?.parentElement?.querySelector<HTMLElement>('[data-map-keys]');
    if (ground === null || ground === undefined) return;
    const open = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : ground;
      if (target.closest('input, textarea, .wf-map-own') !== null) return;
      event.preventDefault();
      const rect = target.getBoundingClientRect();
      // From the keyboard there is no pointer: the menu opens at what has the focus.
      const isByKey = event.button !== 2;
      const point = isByKey
        ? { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
        : { x: event.clientX, y: event.clientY };
      const pressed = pressedAt({ stage }, target, stage.worldAt(point));
      const { selection } = editor.store.getState();
      if (pressed.kind === 'code') openConfiguration(editor, pressed.id);
      else if (pressed.kind === 'ground') editor.store.setState({ selection: new Set() });
      else if (!selection.has(pressed.id)) editor.store.setState({ selection: new Set([pressed.id]) });
      setAt(point);
    };
    ground.addEventListener('contextmenu', open);
    return () => ground.removeEventListener('contextmenu', open);
  }, [stage, editor]);
  return (
    <>
      <span ref={anchor} hidden />
      {/* Mounted only while it is open: a closed menu of the library keeps other lists on the page from taking letters. */}
      {at !== null && (
        <OpenMenu
          at={at}
          close={() => setAt(null)}
          // The menu gives the focus back one frame after it has closed; what is done may take it (Rename).
          act={(id) => requestAnimationFrame(() => requestAnimationFrame(() => perform(editor, id)))}
        />
      )}
    </>
  );
}

function OpenMenu({
  at,
  close,
  act,
}: {
  readonly at: WindowPoint;
  readonly close: () => void;
  readonly act: (id: ActionId) => void;
}) {
  const state = useEditorState((whole) => whole);
  return (
    <ContextMenu label="What can be done here" at={at} onClose={close} onAction={(id) => act(id as ActionId)}>
      {sectionsFor(state).map((section, index) => (
        <Fragment key={section[0]}>
          {index > 0 && <MenuSeparator />}
          {section.map((id) => (
            <ActionItem key={id} id={id} label={labelOf(id, state)} />
          ))}
        </Fragment>
      ))}
    </ContextMenu>
  );
}

function ActionItem({ id, label }: { readonly id: ActionId; readonly label: string }) {
  const { accelerator, mapKey } = actionOf(id);
  const keys = accelerator ?? mapKey;
  return (
    <MenuItem
      id={id}
      label={label}
      isDanger={id === 'edit.delete'}
      {...(keys === undefined ? {} : { accelerator: keys })}
    />
  );
}
