import {
  Button as RacButton,
  ComboBox as RacComboBox,
  Input,
  Popover as RacPopover,
  type ComboBoxProps as RacComboBoxProps,
} from 'react-aria-components';
import { FieldHelp, FieldLabel, type FieldWords } from './Field.tsx';
import { ChevronDown } from './icons.ts';
import { OptionList, optionOf, type Option } from './OptionList.tsx';
import { usePageStaysReachable } from './usePageStaysReachable.ts';
import './ComboBox.css';
import './Popover.css';

type Passed = 'isDisabled' | 'isInvalid' | 'isRequired' | 'autoFocus' | 'inputValue' | 'onInputChange';

export type ComboBoxProps<Id extends string> = FieldWords &
  Pick<RacComboBoxProps<object>, Passed | 'allowsCustomValue' | 'menuTrigger'> & {
    readonly options: readonly Option<Id>[];
    readonly value: Id | null;
    /** null when the words are cleared. */
    readonly onChange: (id: Id | null) => void;
    readonly placeholder?: string;
    /** Shown when no option matches. */
    readonly emptyWords?: string;
    /** The options already are the answer to `inputValue` (a search in the library): do not filter again. */
    readonly isFiltered?: boolean;
  };

/** Type to find: the list narrows with each letter (contains, ignoring case and accents); arrows and Enter choose. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
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
  const { placeholder = '', emptyWords = 'Nothing matches.', isFiltered = false, ...state } = rest;
  return (
    <RacComboBox
      menuTrigger="focus"
      {...state}
      {...(isFiltered ? { defaultFilter: () => true } : {})}
      allowsEmptyCollection
      className="wf-field"
      value={value}
      onChange={(key) => onChange(optionOf(options, key)?.id ?? null)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className="wf-combo-box">
        <Input className="wf-input wf-combo-input" placeholder={placeholder} />
        <RacButton className="wf-combo-open">
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </RacButton>
      </span>
      <FieldHelp description={description} errorMessage={errorMessage} />
      <RacPopover className="wf-popover wf-popover--list" offset={4}>
        <Suggestions label={label} options={options} emptyWords={emptyWords} />
      </RacPopover>
    </RacComboBox>
  );
}

function Suggestions({
  label,
  ...list
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly emptyWords: string;
}) {
  usePageStaysReachable();
  return (
    <section aria-label={`${label}, list`} className="wf-combo-list">
      <OptionList className="wf-options" {...list} />
    </section>
  );
}
