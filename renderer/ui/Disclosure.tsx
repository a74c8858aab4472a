import type { ReactNode } from 'react';
import {
  Button as RacButton,
  Disclosure as RacDisclosure,
  DisclosurePanel,
  Heading,
  type DisclosureProps as RacDisclosureProps,
} from 'react-aria-components';
import { ChevronRight } from './icons.ts';
import './Disclosure.css';

export type DisclosureProps = Pick<
  RacDisclosureProps,
  'isExpanded' | 'defaultExpanded' | 'onExpandedChange' | 'isDisabled'
> & {
  readonly title: string;
  /** Stands at the right of the title: a count, a badge. */
  readonly summary?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  readonly children: ReactNode;
};

/** A part of a page that opens below its title. */
export function Disclosure({ title, summary, headingLevel = 3, children, ...rest }: DisclosureProps) {
  return (
    <RacDisclosure {...rest} className="wf-disclosure">
      <Heading level={headingLevel}>
        <RacButton slot="trigger" className="wf-disclosure-trigger">
          <ChevronRight className="wf-disclosure-chevron" size={16} strokeWidth={1.75} aria-hidden />
          <span className="wf-disclosure-title">{title}</span>
          {summary}
        </RacButton>
      </Heading>
      <DisclosurePanel className="wf-disclosure-panel">
        <div className="wf-disclosure-body">{children}</div>
      </DisclosurePanel>
    </RacDisclosure>
  );
}
