import type { ReactNode, RefObject } from 'react';

/** Takes the focus when its screen comes up, so that it is read and the keys go on from there. */
export type HeadingRef = RefObject<HTMLHeadingElement | null>;

/** The heading of a screen of the walk. */
export function WalkHeading({
  heading,
  children,
}: {
  readonly heading: HeadingRef;
  readonly children: ReactNode;
}) {
  return (
    <h1 ref={heading} tabIndex={-1} className="wf-walk-title">
      {children}
    </h1>
  );
}
