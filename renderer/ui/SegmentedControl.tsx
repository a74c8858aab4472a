import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Icon } from './icons.ts';
import './SegmentedControl.css';

export type Segment<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: Icon;
  readonly isDisabled?: boolean;
};

export type SegmentedControlProps<Id extends string> = {
  readonly label: string;
  /** Shows the label before the segments; otherwise it is for screen readers. */
  readonly isLabelShown?: boolean;
  readonly segments: readonly Segment<Id>[];
  /** Null: none of them. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
};

/** One of a few, all in view: a radio group drawn as a strip (Map | Sentences | Table). Arrow keys move. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, isLabelShown = false, segments, value, onChange, isDisabled = false } = props;
  const choose = (chosen: string) => {
    const segment = segments.find((candidate) => candidate.id === chosen);
    if (segment !== undefined) onChange(segment.id);
  };
  return (
    <RadioGroup
      className="wf-segmented"
      value={value}
      onChange={choose}
      orientation="horizontal"
      isDisabled={isDisabled}
    >
      <Label className={isLabelShown ? 'wf-segmented-label' : 'visuallyHidden'}>{label}</Label>
      <span className="wf-segmented-strip">
        {segments.map(({ id, label: words, icon: Glyph, isDisabled: isOff = false }) => (
          <RadioField key={id} value={id} isDisabled={isOff} className="wf-segmented-field">
            <RadioButton className="wf-segment">
              {Glyph && (
                <span className="wf-segment-icon" title={words} aria-hidden>
                  <Glyph size={15} strokeWidth={1.75} />
                </span>
              )}
              <span className="wf-segment-words" data-words={words}>
                {words}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </span>
    </RadioGroup>
  );
}
