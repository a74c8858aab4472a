import {
  Button as RacButton,
  Input,
  Label,
  SearchField as RacSearchField,
  type SearchFieldProps as RacSearchFieldProps,
} from 'react-aria-components';
import { Search, X } from './icons.ts';
import './Field.css';
import './SearchField.css';

export type SearchFieldProps = Omit<
  RacSearchFieldProps,
  'children' | 'className' | 'style' | 'render' | 'aria-label'
> & {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
};

/** Search words with a magnifier and a button that clears; Esc clears too. `value`, `onChange`, `onSubmit`. */
export function SearchField({ label, isLabelHidden = true, placeholder = '', ...rest }: SearchFieldProps) {
  return (
    <RacSearchField {...rest} className="wf-field wf-search">
      <Label className={isLabelHidden ? 'visuallyHidden' : 'wf-field-label'}>{label}</Label>
      <span className="wf-search-box">
        <Search className="wf-search-icon" size={16} strokeWidth={1.75} aria-hidden />
        <Input className="wf-input wf-search-input" placeholder={placeholder} />
        <RacButton className="wf-search-clear" aria-label="Clear search">
          <X size={14} strokeWidth={2} aria-hidden />
        </RacButton>
      </span>
    </RacSearchField>
  );
}
