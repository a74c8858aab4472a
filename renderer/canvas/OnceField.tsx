import { useEffect, useEffectEvent, useRef } from 'react';
import { limits } from '#models/limits.ts';
import { holdPendingEdit } from '#renderer/actions/pendingEdits.ts';

/** How a text was finished: by a key, after which the focus goes back to the map, or by going elsewhere. */
export type FinishedBy = 'key' | 'leaving';

type OnceFieldProps = {
  readonly label: string;
  readonly initial: string;
  readonly className: string;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  /** Called once: with the text in one line, or null when it shall be forgotten (Esc, or nothing typed). */
  readonly done: (text: string | null, by: FinishedBy) => void;
};

/** A text that is typed in place: Enter, Tab or leaving the field keeps it, Esc leaves everything as it was. */
export function OnceField({ label, initial, className, placeholder, isMultiline, done }: OnceFieldProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const finish = (keep: boolean, by: FinishedBy) => {
    if (isDone.current) return;
    isDone.current = true;
    const text = (field.current?.value ?? '').replaceAll(/\s+/g, ' ').trim();
    done(keep && text !== '' ? text : null, by);
  };
  const leave = useEffectEvent(() => finish(true, 'leaving'));
  useEffect(() => holdPendingEdit(() => leave()), []);
  const Field = isMultiline === true ? 'textarea' : 'input';
  return (
    <Field
      ref={field}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      autoFocus
      defaultValue={initial}
      maxLength={limits.label}
      onFocus={(event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        event.currentTarget.select();
      }}
      onBlur={() => finish(true, 'leaving')}
      onKeyDown={(event: React.KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === 'Escape') finish(false, 'key');
        else if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          finish(true, 'key');
        }
      }}
    />
  );
}
