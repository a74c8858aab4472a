import { FieldError, Label, Text } from 'react-aria-components';
import './Field.css';

/** What every field shares: the label is always there, shown or for screen readers alone. */
export type FieldWords = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** A sentence under the field that helps to fill it. */
  readonly description?: string;
  /** A sentence that says what is wrong and what to do; shown while the field is invalid. */
  readonly errorMessage?: string;
};

/** The label over a field. */
export function FieldLabel({ label, isLabelHidden = false }: Pick<FieldWords, 'label' | 'isLabelHidden'>) {
  return <Label className={isLabelHidden ? 'visuallyHidden' : 'wf-field-label'}>{label}</Label>;
}

/** The help and the error under a field. */
export function FieldHelp({
  description,
  errorMessage,
}: {
  readonly description: string | undefined;
  readonly errorMessage: string | undefined;
}) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className="wf-field-description">
          {description}
        </Text>
      )}
      <FieldError className="wf-field-error">{errorMessage}</FieldError>
    </>
  );
}
