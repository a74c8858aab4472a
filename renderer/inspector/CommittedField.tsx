import type { KeyboardEvent } from 'react-aria-components';

import { useEditorState } from '#renderer/state/editorContext.ts';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';

import { useCommittedText } from './useCommittedText.ts';

export type CommittedFieldProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** Shown while empty: often what is derived from elsewhere. */
  readonly placeholder?: string;
  readonly description?: string;
  readonly maxLength?: number;
  /** The text must have a visible character; otherwise it is not kept. */
  readonly isRequired?: boolean;
  readonly inputRef?: React.Ref<HTMLInputElement & HTMLTextAreaElement>;
};

function useField({ value, onCommit, isRequired = false }: CommittedFieldProps) {
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const text = useCommittedText({
    value,
    onCommit,
    isAllowed: (candidate) => !isRequired || candidate.trim() !== '',
  });
  return {
    text,
    /** What react-aria is given keeps every key; those that are not for the field go on, or shortcuts would not work here. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !text.restore()) event.continuePropagation();
    },
    shared: {
      value: text.text,
      onChange: text.change,
      onBlur: text.finish,
      isReadOnly,
      isInvalid: text.isInvalid,
      errorMessage: 'This needs at least one visible character. Leave the field to keep what was there.',
    },
  };
}

function passed({ label, isLabelHidden, placeholder, description, maxLength }: CommittedFieldProps) {
  return {
    label,
    ...(isLabelHidden === undefined ? {} : { isLabelHidden }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(description === undefined ? {} : { description }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}

/** One line of text that is kept as it is typed (P6); Enter keeps it at once, Esc puts back what was there. */
export function CommittedField(props: CommittedFieldProps) {
  const { text, shared, onKeyDown } = useField(props);
  return (
    <TextField
      {...passed(props)}
      {...shared}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) text.finish();
        onKeyDown(event);
      }}
      {...(props.inputRef === undefined ? {} : { inputRef: props.inputRef })}
    />
  );
}

/** Several lines of text that are kept as they are typed (P6); Esc puts back what was there. */
export function CommittedArea(props: CommittedFieldProps & { readonly rows?: number }) {
  const { shared, onKeyDown } = useField(props);
  return (
    <TextArea
      {...passed(props)}
      {...shared}
      rows={props.rows ?? 2}
      onKeyDown={onKeyDown}
      {...(props.inputRef === undefined ? {} : { inputRef: props.inputRef })}
    />
  );
}
