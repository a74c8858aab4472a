import { useLayoutEffect } from 'react';

function unhide(changes: readonly MutationRecord[]): void {
  for (const { target, oldValue } of changes) {
    if (oldValue !== null || !(target instanceof Element)) continue;
    if (target.getAttribute('aria-hidden') === 'true') target.removeAttribute('aria-hidden');
  }
}

/**
 * While mounted, takes back the `aria-hidden` that react-aria's combo box puts on the rest of the page. Tab still
 * leads there, and what has the focus must not be hidden (WCAG 4.1.2). Modal overlays use `inert` and keep it.
 */
export function usePageStaysReachable(): void {
  useLayoutEffect(() => {
    const observer = new MutationObserver(unhide);
    observer.observe(document.body, {
      subtree: true,
      attributeFilter: ['aria-hidden'],
      attributeOldValue: true,
    });
    return () => observer.disconnect();
  }, []);
}
