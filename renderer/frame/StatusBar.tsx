import { Button as RacButton } from 'react-aria-components';

import { type FigureTargets, figureTargets } from '#models/queries/theoryFigures.ts';
import { showAll, showBecauseGaps } from '#renderer/actions/goTo.ts';
import { changeSettings } from '#renderer/actions/viewActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { ChevronDown } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuTrigger } from '#renderer/ui/Menu.tsx';
import { countWords } from '#models/words/countWords.ts';
import { words } from '#models/words/words.ts';

import { QuestionCount } from '#renderer/checks/QuestionCount.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import { labelOf, perform } from '#renderer/actions/perform.ts';

import { SaveStatus } from './SaveStatus.tsx';

type Figure = { readonly name: keyof FigureTargets; readonly words: string; readonly hint: string };

function figuresOf(targets: FigureTargets, said: (text: string) => string): readonly Figure[] {
  const figure = (name: keyof FigureTargets, text: string, hint: string) => ({ name, words: text, hint });
  const { arrows, withEvidence, bare, withoutBecause, unmeasuredOutcomes } = targets;
  return [
    figure('arrows', countWords(arrows.length, 'arrow'), 'Select all arrows'),
    figure('withEvidence', `${withEvidence.length} with evidence`, 'Select the arrows with evidence'),
    figure('bare', `${bare.length} bare`, 'Select the arrows without evidence'),
    figure(
      'withoutBecause',
      `${withoutBecause.length} without a because`,
      'List the statements without a because',
    ),
    figure(
      'unmeasuredOutcomes',
      said(`${countWords(unmeasuredOutcomes.length, 'outcome')} nobody measures`),
      said('Select the outcomes without a measure'),
    ),
  ];
}

/** The evaluator's summary: what is on disk, and figures that show what they count when pressed. */
export function StatusBar() {
  const hasTheory = useEditorState((state) => state.theoryId !== null);
  return (
    <footer className="wf-status">
      <SaveStatus />
      {hasTheory && <Figures />}
      {hasTheory && <QuestionCount />}
      <VocabularyMenu />
    </footer>
  );
}

function Figures() {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const isFocused = useEditorState((state) => state.focusedIds !== null);
  const targets = figureTargets(document, theoryId);
  return (
    <div className="wf-figures" role="group" aria-label="Figures of this theory">
      {isFocused && (
        <RacButton
          className="wf-figure wf-figure--way-out"
          onPress={() => editor.store.setState({ focusedIds: null })}
        >
          Show everything again
        </RacButton>
      )}
      {figuresOf(targets, said)
        .filter(({ name }) => name === 'arrows' || targets[name].length > 0)
        .map(({ name, words: text, hint }) => (
          <RacButton
            key={name}
            className="wf-figure"
            aria-label={`${text}. ${hint}`}
            isDisabled={targets[name].length === 0}
            onPress={() =>
              name === 'withoutBecause'
                ? showBecauseGaps(editor, targets[name])
                : showAll(editor, targets[name])
            }
          >
            {text}
          </RacButton>
        ))}
    </div>
  );
}

function VocabularyMenu() {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return (
    <MenuTrigger>
      <RacButton className="wf-figure wf-vocabulary" aria-label={`Words: ${words(vocabulary).name}`}>
        {words(vocabulary).name}
        <ChevronDown size={12} strokeWidth={2} aria-hidden />
      </RacButton>
      <Menu label="Words" placement="top end" selectionMode="single" selectedKeys={[vocabulary]}>
        <MenuItem
          id="plain"
          label={words('plain').name}
          description="For everybody: what happens, how people respond"
          onAction={() => changeSettings(editor, { vocabulary: 'plain' })}
        />
        <MenuItem
          id="realist"
          label={words('realist').name}
          description="For researchers: context, mechanism, outcome"
          onAction={() => changeSettings(editor, { vocabulary: 'realist' })}
        />
        <MenuItem
          id="terms"
          label={labelOf('help.terms', editor.store.getState())}
          description="What each word means, and where that is from"
          onAction={() => perform(editor, 'help.terms')}
        />
      </Menu>
    </MenuTrigger>
  );
}
