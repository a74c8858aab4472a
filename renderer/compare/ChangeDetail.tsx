import type { Change } from '#models/compare/changes.ts';
import { canKeepBoth } from '#models/compare/besideRows.ts';
import type { Comparison } from '#models/compare/comparison.ts';
import { fieldChanges } from '#models/compare/fieldChanges.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { MapPin } from '#renderer/ui/icons.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { type Choice, compareDesk, useCompare } from './compareDesk.ts';
import { choiceWords } from './compareWords.ts';
import { goThere } from './goThere.ts';
import { canMerge } from './mergeActions.ts';

/** How a change reads before and afterwards, and what is to be done with it. */
export function ChangeDetail({
  change,
  comparison,
}: {
  readonly change: Change;
  readonly comparison: Comparison;
}) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const fields = fieldChanges(comparison, change, vocabulary).filter(({ isPlace }) => !isPlace);
  const editor = useEditor();
  const isMergeable = useEditorState(canMerge);
  const isOnMap = change.table !== 'theories';
  return (
    <div className="wf-change-detail">
      {fields.length > 0 && (
        <dl className="wf-change-fields">
          {fields.map(({ name, before, after }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts of one change, which never changes
            <div key={index}>
              <dt>{name}</dt>
              <dd>
                {before !== '' && (
                  <span>
                    <span className="wf-change-when">before</span> <del>{before}</del>
                  </span>
                )}
                {after !== '' && (
                  <span>
                    <span className="wf-change-when">now</span> <ins>{after}</ins>
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isOnMap && (
        <div>
          <Button icon={MapPin} onPress={() => goThere(editor, change)}>
            Go there
          </Button>
        </div>
      )}
      {isMergeable && <ChangeChoice change={change} />}
    </div>
  );
}

type Chosen = Choice['choice'] | 'open';

function ChangeChoice({ change }: { readonly change: Change }) {
  const said = useSaid();
  const editor = useEditor();
  const chosen = useCompare((state) => state.choices.get(change.key));
  const set = (next: Choice | null) => {
    const { store } = compareDesk(editor);
    const choices = new Map(store.getState().choices);
    if (next === null) choices.delete(change.key);
    else choices.set(change.key, next);
    store.setState({ choices });
  };
  const segments: readonly { readonly id: Chosen; readonly label: string }[] = [
    { id: 'open', label: 'Later' },
    { id: 'theirs', label: choiceWords.theirs },
    { id: 'mine', label: choiceWords.mine },
    ...(canKeepBoth(change) ? [{ id: 'both' as const, label: choiceWords.both }] : []),
  ];
  return (
    <div className="wf-change-choice">
      <SegmentedControl<Chosen>
        label="What to do with it"
        segments={segments}
        value={chosen?.choice ?? 'open'}
        onChange={(choice) => set(choice === 'open' ? null : { choice, reason: chosen?.reason ?? '' })}
      />
      {chosen !== undefined && (
        <TextArea
          label="Why"
          description={said('Left empty, the reason that is given for all of them below counts.')}
          rows={1}
          value={chosen.reason}
          onChange={(reason) => set({ ...chosen, reason })}
        />
      )}
    </div>
  );
}
