import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { type Change, type ChangedRow, tickable } from './changeGroups.ts';

type Ticks = {
  readonly all: readonly Change[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
};

/** The changes of one row: a tick each, and one for all where there are several. */
export function ChangeList({ row, ...ticks }: Ticks & { readonly row: ChangedRow }) {
  const { ticked, onTick } = ticks;
  const keys = row.changes.map(({ key }) => key);
  const on = keys.filter((key) => ticked.has(key)).length;
  const all = (isOn: boolean) =>
    onTick(new Set(isOn ? [...ticked, ...keys] : [...ticked].filter((key) => !keys.includes(key))));
  return (
    <div className="wf-book-row" role="group" aria-label={row.name}>
      <div className="wf-book-name">
        {keys.length > 1 ? (
          <Checkbox
            isSelected={on === keys.length}
            isIndeterminate={on > 0 && on < keys.length}
            onChange={all}
          >
            {row.name} <span className="wf-book-count">({countWords(keys.length, 'change')})</span>
          </Checkbox>
        ) : (
          row.changes[0]?.kind === 'changed' && <p>{row.name}</p>
        )}
      </div>
      {row.changes.map((change) => (
        <OneChange key={change.key} change={change} {...ticks} />
      ))}
    </div>
  );
}

function OneChange({ change, all, ticked, onTick }: Ticks & { readonly change: Change }) {
  const said = useSaid();
  const { key, kind, column, place, name, after, needs, isConflict } = change;
  const isPossible = needs.every((need) => tickable(all, ticked).has(need));
  const title =
    kind === 'changed' ? column : kind === 'added' ? `New row: ${after}` : `Missing in the file: ${name}`;
  const hints = [
    isConflict ? 'Changed here as well since the file was written.' : '',
    isPossible ? '' : 'Needs a new row that is not ticked.',
    kind === 'removed' ? said(`It goes if you tick it. ${change.before}`) : '',
  ].filter((hint) => hint !== '');
  return (
    <div className="wf-book-change">
      <Checkbox
        isSelected={isPossible && ticked.has(key)}
        isDisabled={!isPossible}
        onChange={(isOn) =>
          onTick(new Set(isOn ? [...ticked, key] : [...ticked].filter((other) => other !== key)))
        }
        {...(hints.length === 0 ? {} : { description: hints.join(' ') })}
      >
        {title} <span className="wf-book-place">{place}</span>
      </Checkbox>
      {kind === 'changed' && <BeforeAfter change={change} />}
    </div>
  );
}

function BeforeAfter({ change: { before, after, isConflict } }: { readonly change: Change }) {
  return (
    <dl className="wf-book-texts">
      <dt>{isConflict ? 'Here now' : 'Was'}</dt>
      <dd className="wf-book-before">{before === '' ? <em>nothing</em> : before}</dd>
      <dt>In the file</dt>
      <dd>{after === '' ? <em>nothing</em> : after}</dd>
    </dl>
  );
}
