import {
  Input,
  TextArea as RacTextArea,
  TextField as RacTextField,
  type TextFieldProps as RacTextFieldProps,
} from 'react-aria-components';
import { FieldHelp, FieldLabel, type FieldWords } from './Field.tsx';

type Shared = Omit<RacTextFieldProps, 'children' | 'className' | 'style' | 'render' | 'aria-label'> &
  FieldWords & { readonly placeholder?: string };

export type TextFieldProps = Shared & { readonly inputRef?: React.Ref<HTMLInputElement> };

/** One line of text: `value`, `onChange`, `isInvalid`, `isReadOnly`, `maxLength` as in react-aria. */
export function TextField({ label, isLabelHidden = false, ...props }: TextFieldProps) {
  const { description, errorMessage, placeholder = '', inputRef, ...rest } = props;
  return (
    <RacTextField {...rest} className="wf-field">
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Input className="wf-input" placeholder={placeholder} ref={inputRef ?? null} />
      <FieldHelp description={description} errorMessage={errorMessage} />
    </RacTextField>
  );
}

export type TextAreaProps = Shared & {
  readonly rows?: number;
  readonly inputRef?: React.Ref<HTMLTextAreaElement>;
};

/** Several lines; it grows with what is written, up to 40 % of the window. */
export function TextArea({ label, isLabelHidden = false, rows = 2, ...props }: TextAreaProps) {
  const { description, errorMessage, placeholder = '', inputRef, ...rest } = props;
  return (
    <RacTextField {...rest} className="wf-field">
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <RacTextArea className="wf-input" rows={rows} placeholder={placeholder} ref={inputRef ?? null} />
      <FieldHelp description={description} errorMessage={errorMessage} />
    </RacTextField>
  );
}
