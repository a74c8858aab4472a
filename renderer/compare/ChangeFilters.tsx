import type { Change } from '#models/compare/changes.ts';
import { changeSigns } from '#models/compare/changeMarks.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { ToggleButton } from '#renderer/ui/ToggleButton.tsx';

import { type ChangeFilter, compareDesk, useCompare } from './compareDesk.ts';
import { kindWords } from './compareWords.ts';
import { listedChanges, passes } from './useChanges.ts';

const kinds: readonly Change['kind'][] = ['added', 'removed', 'changed', 'moved'];

/** Which changes are listed and marked: by kind, disputed ones alone, with those that were decided on before. */
export function ChangeFilters() {
  const editor = useEditor();
  const comparison = useCompare((state) => state.comparison);
  const filter = useCompare((state) => state.filter);
  if (comparison === null) return null;
  const listed = listedChanges(comparison);
  const all = comparison.changes;
  const set = (next: Partial<ChangeFilter>) =>
    compareDesk(editor).store.setState({ filter: { ...filter, ...next } });
  const count = (kind: Change['kind']) =>
    all.filter((change) => passes({ ...filter, kinds: new Set([kind]) }, change, listed)).length;
  const disputed = [...listed.marks.values()].filter(({ isDisputed }) => isDisputed).length;
  return (
    <div className="wf-compare-filters" role="group" aria-label="Which changes are shown">
      {kinds.map((kind) => (
        <ToggleButton
          key={kind}
          label={`${changeSigns[kind].sign} ${kindWords[kind]} ${count(kind)}`}
          isSelected={filter.kinds.has(kind)}
          onChange={(isOn) => {
            const next = new Set(filter.kinds);
            if (isOn) next.add(kind);
            else next.delete(kind);
            set({ kinds: next });
          }}
        />
      ))}
      {disputed > 0 && (
        <ToggleButton
          label={`${changeSigns.disputed.sign} Disputed only`}
          isSelected={filter.isDisputedOnly}
          onChange={(isDisputedOnly) => set({ isDisputedOnly })}
        />
      )}
      {listed.decided.size > 0 && (
        <ToggleButton
          label={`Decided before ${listed.decided.size}`}
          isSelected={filter.showsDecided}
          onChange={(showsDecided) => set({ showsDecided })}
        />
      )}
    </div>
  );
}
