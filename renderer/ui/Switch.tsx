import type { ReactNode } from 'react';
import {
  SwitchButton,
  SwitchField,
  Text,
  type SwitchFieldProps as RacSwitchFieldProps,
} from 'react-aria-components';
import './Checkbox.css';
import './Switch.css';

export type SwitchProps = Omit<RacSwitchFieldProps, 'children' | 'className' | 'style' | 'render'> & {
  readonly children: ReactNode;
  readonly description?: string;
};

/** A setting that takes effect at once: `isSelected`, `onChange`. On is shown by place as well as colour. */
export function Switch({ children, description, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className="wf-check-field">
      <SwitchButton className="wf-switch">
        <span className="wf-switch-track">
          <span className="wf-switch-thumb" />
        </span>
        <span>{children}</span>
      </SwitchButton>
      {description !== undefined && (
        <Text slot="description" className="wf-check-description wf-switch-description">
          {description}
        </Text>
      )}
    </SwitchField>
  );
}
