import { perform } from '#renderer/actions/perform.ts';
import { isDark } from '#renderer/actions/viewActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { FileText, Keyboard, Moon, Plus, Spline, Sun, Users } from '#renderer/ui/icons.ts';
import { MenuTrigger } from '#renderer/ui/Menu.tsx';
import { ToggleButton } from '#renderer/ui/ToggleButton.tsx';
import { actionOf } from '#shared/actions.ts';

import { TheoryList } from './TheoryList.tsx';

/** The parts of the workspace at the top, what concerns the whole window at the foot. */
export function LeftRail() {
  const editor = useEditor();
  const theme = useEditorState((state) => state.settings.theme);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const hasTheory = useEditorState((state) => state.theoryId !== null);
  const isReports = useEditorState((state) => state.views.main === 'reports');
  return (
    <nav className="wf-rail" aria-label="Workspace">
      <MenuTrigger>
        <IconButton label="Theories" icon={Spline} tooltipPlacement="right" />
        <TheoryList placement="right top" />
      </MenuTrigger>
      {!isReadOnly && (
        <IconButton
          label={actionOf('starter.add').label}
          icon={Plus}
          tooltipPlacement="right"
          onPress={() => perform(editor, 'starter.add')}
        />
      )}
      <IconButton
        label={actionOf('view.panel').label}
        icon={Users}
        tooltipPlacement="right"
        isDisabled={!hasTheory}
        onPress={() => perform(editor, 'view.panel')}
      />
      {hasTheory && (
        <ToggleButton
          label="Reports"
          icon={FileText}
          isIconOnly
          tooltipPlacement="right"
          isSelected={isReports}
          onChange={() => perform(editor, 'view.reports')}
        />
      )}
      <span className="wf-rail-gap" />
      <IconButton
        label={isDark(theme) ? 'Switch to light' : 'Switch to dark'}
        icon={isDark(theme) ? Sun : Moon}
        tooltipPlacement="right"
        onPress={() => perform(editor, 'view.theme')}
      />
      <IconButton
        label={actionOf('help.keys').label}
        icon={Keyboard}
        accelerator="?"
        tooltipPlacement="right"
        onPress={() => perform(editor, 'help.keys')}
      />
    </nav>
  );
}
