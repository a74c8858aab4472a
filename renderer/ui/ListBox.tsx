import type { Selection } from 'react-aria-components';
import { OptionList, type Option } from './OptionList.tsx';

export type ListBoxProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  /** `none` for a list of things to go to: use `onAction`. */
  readonly selectionMode?: 'none' | 'single' | 'multiple';
  readonly selectedIds?: readonly Id[];
  readonly onSelectionChange?: (ids: readonly Id[]) => void;
  /** Enter or a click on an option. */
  readonly onAction?: (id: Id) => void;
  /** Shown when there are no options. */
  readonly emptyWords?: string;
};

/** A list in the page: arrow keys move, letters type ahead, Enter acts. */
export function ListBox<Id extends string>(props: ListBoxProps<Id>) {
  const { label, options, selectionMode = 'single', selectedIds, onSelectionChange, onAction } = props;
  const report = (selection: Selection) => {
    const chosen = options.filter((option) => selection === 'all' || selection.has(option.id));
    onSelectionChange?.(chosen.map((option) => option.id));
  };
  return (
    <OptionList
      aria-label={label}
      className="wf-options wf-listbox"
      options={options}
      selectionMode={selectionMode}
      // Esc belongs to the dialog around the list; what is chosen there stays chosen.
      escapeKeyBehavior="none"
      {...(selectedIds === undefined ? {} : { selectedKeys: selectedIds })}
      onSelectionChange={report}
      {...(onAction === undefined
        ? {}
        : {
            onAction: (key: unknown) => {
              const option = options.find((candidate) => candidate.id === key);
              if (option !== undefined) onAction(option.id);
            },
          })}
      emptyWords={props.emptyWords ?? 'Nothing here yet.'}
    />
  );
}
