import { listConfigurations, wholeList } from '#models/configurations/listConfigurations.ts';
import { type LocalHit, folded, searchLocal } from '#models/queries/searchLocal.ts';
import { questions } from '#models/reasoning/questions.ts';
import { openConfiguration } from '#renderer/actions/configurationActions.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { isAvailable, labelOf, perform } from '#renderer/actions/perform.ts';
import { theoriesInOrder } from '#renderer/actions/theoryActions.ts';
import { showSide } from '#renderer/actions/viewActions.ts';
import { openTheory } from '#renderer/state/workspaces.ts';
import type { Editor, EditorState } from '#renderer/state/editorStore.ts';
import { type ActionId, actionIds, actionOf } from '#shared/actions.ts';
import type { SearchHit } from '#shared/rpc/contract.ts';

/** One line of the palette. */
export type PaletteItem = {
  readonly id: string;
  readonly section:
    'Do' | 'Ask' | 'Boxes' | 'Arrows' | 'Configurations' | 'Theories' | 'Elsewhere in this workspace';
  readonly label: string;
  readonly detail?: string;
  /** Keys to show at the right. */
  readonly keys: readonly string[];
  readonly run: (editor: Editor) => void;
};

const MOST_PLACES = 40;

const menuOrder = ['Edit', 'Insert', 'Arrange', 'View', 'File', 'Help'];
/** What changes the theory first, what concerns files last. */
const inPaletteOrder = actionIds.toSorted(
  (one, other) => menuOrder.indexOf(actionOf(one).menu) - menuOrder.indexOf(actionOf(other).menu),
);

function actionItem(id: ActionId, state: EditorState): PaletteItem {
  const { accelerator, mapKey } = actionOf(id);
  return {
    id: `do ${id}`,
    section: 'Do',
    label: labelOf(id, state),
    detail: actionOf(id).menu,
    keys: [accelerator, mapKey].filter((key) => key !== undefined),
    run: (editor) => perform(editor, id),
  };
}

/** The actions that can be done now and whose words hold what was typed; those that start with it first. */
export function actionItems(state: EditorState, text: string): readonly PaletteItem[] {
  const typed = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const whole = typed.join(' ');
  return inPaletteOrder
    .filter((id) => id !== 'view.palette' && isAvailable(id, state))
    .flatMap((id) => {
      const label = folded(labelOf(id, state));
      const all = folded(`${label} ${actionOf(id).keywords ?? ''} ${actionOf(id).menu}`);
      if (!typed.every((word) => all.includes(word))) return [];
      return [
        { item: actionItem(id, state), rank: label.startsWith(whole) ? 0 : label.includes(whole) ? 1 : 2 },
      ];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** Where the words were found, when the title does not show them. */
function placeDetail({ document }: EditorState, hit: LocalHit): { readonly detail?: string } {
  if (hit.field === 'note') return { detail: 'in its note' };
  const label = document.elements.get(hit.id as never)?.label ?? hit.title;
  return label === hit.title ? {} : { detail: label };
}

/** Boxes and arrows of the theory that is open whose words hold what was typed. */
export function placeItems(state: EditorState, text: string): readonly PaletteItem[] {
  const { theoryId, document, settings } = state;
  if (theoryId === null) return [];
  const hits = searchLocal(document, theoryId, text, {
    vocabulary: settings.vocabulary,
    limit: MOST_PLACES,
  });
  const toItem = (hit: LocalHit): PaletteItem => ({
    id: `go ${hit.id}`,
    section: hit.kind === 'element' ? 'Boxes' : 'Arrows',
    label: hit.title,
    ...placeDetail(state, hit),
    keys: [],
    run: (editor) => goTo(editor, hit.id, { onMap: true }),
  });
  return [
    ...hits.filter(({ kind }) => kind === 'element').map(toItem),
    ...hits.filter(({ kind }) => kind === 'arrow').map(toItem),
  ];
}

/** The questions that the theory can answer, once some words are typed. */
export function questionItems(state: EditorState, text: string): readonly PaletteItem[] {
  const { theoryId, settings } = state;
  const typed = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (theoryId === null || typed.length === 0) return [];
  return questions
    .map(({ id, label }) => ({ id, label: label[settings.vocabulary] }))
    .filter(({ label }) => typed.every((word) => folded(label).includes(word)))
    .map(({ id, label }) => ({
      id: `ask ${id}`,
      section: 'Ask',
      label,
      keys: [],
      run: (editor) => {
        editor.store.setState({ question: id });
        showSide(editor, 'questions');
      },
    }));
}

/** Configurations of the open theory whose code, title or sentence hold what was typed. */
export function configurationItems(state: EditorState, text: string): readonly PaletteItem[] {
  const { theoryId, document, settings } = state;
  if (theoryId === null) return [];
  return listConfigurations(document, { theoryId, vocabulary: settings.vocabulary }, { ...wholeList, text })
    .slice(0, MOST_PLACES)
    .map(({ configuration: { id, code, title }, sentence }) => ({
      id: `configuration ${id}`,
      section: 'Configurations',
      label: `${code} ${title}`.trim(),
      detail: sentence,
      keys: [],
      run: (editor) => openConfiguration(editor, id),
    }));
}

/** The other theories of the workspace, by title. */
export function theoryItems(state: EditorState, text: string): readonly PaletteItem[] {
  const typed = folded(text).trim();
  return theoriesInOrder(state.document.theories)
    .filter(({ id, title }) => id !== state.theoryId && folded(title).includes(typed))
    .map(({ id, title }) => ({
      id: `theory ${id}`,
      section: 'Theories',
      label: title,
      keys: [],
      run: (editor) => void openTheory(editor, id),
    }));
}

async function goToHit(editor: Editor, hit: SearchHit): Promise<void> {
  const { theoryId } = editor.store.getState();
  if (hit.theoryId !== null && hit.theoryId !== theoryId && !(await openTheory(editor, hit.theoryId))) return;
  const { document } = editor.store.getState();
  if (document.elements.has(hit.id as never) || document.arrows.has(hit.id as never))
    goTo(editor, hit.id, { onMap: true });
}

/** What the search of the whole workspace found in its other theories, as far as one can go there. */
export function elsewhereItems(state: EditorState, hits: readonly SearchHit[]): readonly PaletteItem[] {
  return hits
    .filter(({ theoryId }) => theoryId !== null && theoryId !== state.theoryId)
    .map((hit) => ({
      id: `hit ${hit.kind} ${hit.id}`,
      section: 'Elsewhere in this workspace',
      label: hit.title,
      detail: state.document.theories.get(hit.theoryId as never)?.title ?? hit.kind,
      keys: [],
      run: (editor) => void goToHit(editor, hit),
    }));
}
