import { ProgressBar as RacProgressBar } from 'react-aria-components';
import { Button } from './Button.tsx';
import './ProgressBar.css';

export type ProgressBarProps = {
  /** What is being done: "Reading references". */
  readonly label: string;
  /** How far; absent while that cannot be known. */
  readonly value?: number;
  readonly maxValue?: number;
  /** "124 of 640 references"; the percentage when absent. */
  readonly detail?: string;
  /** Shows Cancel: give it to everything longer than a second. */
  readonly onCancel?: () => void;
};

/** How far something is that takes longer than a second. */
export function ProgressBar({ label, value, maxValue = 100, detail, onCancel }: ProgressBarProps) {
  return (
    <div className="wf-progress">
      <RacProgressBar
        aria-label={label}
        maxValue={maxValue}
        isIndeterminate={value === undefined}
        className="wf-progress-bar"
        {...(value === undefined ? {} : { value })}
        {...(detail === undefined ? {} : { valueLabel: detail })}
      >
        {({ percentage, valueText, isIndeterminate }) => (
          <>
            <span className="wf-progress-line">
              <span>{label}</span>
              <span className="wf-progress-detail">{isIndeterminate ? (detail ?? '') : valueText}</span>
            </span>
            <span className="wf-progress-track">
              <span
                className={`wf-progress-fill${isIndeterminate ? ' wf-progress-fill--unknown' : ''}`}
                style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
              />
            </span>
          </>
        )}
      </RacProgressBar>
      {onCancel !== undefined && <Button onPress={onCancel}>Cancel</Button>}
    </div>
  );
}
