import { type ReactNode, useState } from 'react';

import { Disclosure } from '#renderer/ui/Disclosure.tsx';

/** A part of the inspector that is made only once it is opened: its lists may be as long as the theory is large. */
export function LazyDisclosure({
  title,
  summary,
  isOpenAtFirst = false,
  children,
}: {
  readonly title: string;
  readonly summary?: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: () => ReactNode;
}) {
  const [isExpanded, setIsExpanded] = useState(isOpenAtFirst);
  return (
    <Disclosure title={title} summary={summary} isExpanded={isExpanded} onExpandedChange={setIsExpanded}>
      {isExpanded ? children() : null}
    </Disclosure>
  );
}
