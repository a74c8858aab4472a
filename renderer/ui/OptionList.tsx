import type { ReactNode } from 'react';
import { Header, ListBox as RacListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { ListBoxProps as RacListBoxProps } from 'react-aria-components';
import { Check, type Icon } from './icons.ts';
import './OptionList.css';

/** One thing to choose, as Select, ComboBox and ListBox read it. */
export type Option<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  /** A second, quieter line. */
  readonly description?: string;
  readonly icon?: Icon;
  /** Stands at the right: a count, a chip, a shortcut. */
  readonly trailing?: ReactNode;
  /** Options of the same section stand together under its name; keep them next to each other. */
  readonly section?: string;
  readonly isDisabled?: boolean;
};

type OptionListProps = Omit<
  RacListBoxProps<object>,
  'children' | 'items' | 'className' | 'style' | 'render' | 'renderEmptyState'
> & { readonly options: readonly Option[]; readonly emptyWords: string; readonly className: string };

/** The list inside Select, ComboBox and ListBox; each choice is one line, its check mark at the left. */
export function OptionList({ options, emptyWords, ...rest }: OptionListProps) {
  return (
    <RacListBox {...rest} renderEmptyState={() => <div className="wf-options-empty">{emptyWords}</div>}>
      {sectionsOf(options).map(({ name, members }) =>
        name === '' ? (
          members.map(renderOption)
        ) : (
          <ListBoxSection key={name} id={`section ${name}`}>
            <Header className="wf-options-header">{name}</Header>
            {members.map(renderOption)}
          </ListBoxSection>
        ),
      )}
    </RacListBox>
  );
}

function renderOption(option: Option) {
  const { id, label, description, icon: Glyph, trailing, isDisabled = false } = option;
  return (
    <ListBoxItem key={id} id={id} textValue={label} isDisabled={isDisabled} className="wf-option">
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <span className="wf-option-check">
              {isSelected && <Check size={14} strokeWidth={2.5} aria-hidden />}
            </span>
          )}
          {Glyph && <Glyph className="wf-option-icon" size={16} strokeWidth={1.75} aria-hidden />}
          <span className="wf-option-words">
            <span>{label}</span>
            {description !== undefined && <span className="wf-option-description">{description}</span>}
          </span>
          {trailing !== undefined && <span className="wf-option-trailing">{trailing}</span>}
        </>
      )}
    </ListBoxItem>
  );
}

function sectionsOf(options: readonly Option[]): readonly { name: string; members: readonly Option[] }[] {
  const sections: { name: string; members: Option[] }[] = [];
  for (const option of options) {
    const name = option.section ?? '';
    const last = sections.at(-1);
    if (last?.name === name) last.members.push(option);
    else sections.push({ name, members: [option] });
  }
  return sections;
}

/** The option with this key, or undefined: react-aria gives keys, callers want their own ids. */
export function optionOf<Id extends string>(
  options: readonly Option<Id>[],
  key: unknown,
): Option<Id> | undefined {
  return options.find((option) => option.id === key);
}
