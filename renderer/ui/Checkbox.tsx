import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  Text,
  type CheckboxFieldProps as RacCheckboxFieldProps,
} from 'react-aria-components';
import { Check, Minus } from './icons.ts';
import './Checkbox.css';

export type CheckboxProps = Omit<RacCheckboxFieldProps, 'children' | 'className' | 'style' | 'render'> & {
  readonly children: ReactNode;
  readonly description?: string;
};

/** Yes, no, or (`isIndeterminate`) some of them: `isSelected`, `onChange`. */
export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} className="wf-check-field">
      <CheckboxButton className="wf-check">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className="wf-check-box">
              {isIndeterminate ? (
                <Minus size={14} strokeWidth={3} aria-hidden />
              ) : (
                isSelected && <Check size={14} strokeWidth={3} aria-hidden />
              )}
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className="wf-check-description">
          {description}
        </Text>
      )}
    </CheckboxField>
  );
}
