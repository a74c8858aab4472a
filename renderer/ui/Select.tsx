import {
  Button as RacButton,
  Popover as RacPopover,
  Select as RacSelect,
  SelectValue,
  type SelectProps as RacSelectProps,
} from 'react-aria-components';
import { FieldHelp, FieldLabel, type FieldWords } from './Field.tsx';
import { ChevronsUpDown } from './icons.ts';
import { OptionList, optionOf, type Option } from './OptionList.tsx';
import './Popover.css';
import './Select.css';

export type SelectProps<Id extends string> = FieldWords &
  Pick<RacSelectProps, 'isDisabled' | 'isInvalid' | 'isRequired' | 'autoFocus'> & {
    readonly options: readonly Option<Id>[];
    readonly value: Id | null;
    readonly onChange: (id: Id) => void;
    readonly placeholder?: string;
  };

/** One of up to about twenty: opens a list; letters type ahead. More than that: ComboBox. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const {
    label,
    isLabelHidden = false,
    description,
    errorMessage,
    options,
    value,
    onChange,
    ...rest
  } = props;
  const { placeholder = 'Choose…', ...state } = rest;
  return (
    <RacSelect
      {...state}
      className="wf-field"
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const option = optionOf(options, key);
        if (option !== undefined) onChange(option.id);
      }}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <RacButton className="wf-input wf-select">
        <SelectValue className="wf-select-value">
          {({ selectedText }) => selectedText || placeholder}
        </SelectValue>
        <ChevronsUpDown className="wf-select-icon" size={14} strokeWidth={2} aria-hidden />
      </RacButton>
      <FieldHelp description={description} errorMessage={errorMessage} />
      <RacPopover className="wf-popover wf-popover--list" offset={4}>
        <OptionList className="wf-options" options={options} emptyWords="Nothing to choose from." />
      </RacPopover>
    </RacSelect>
  );
}
