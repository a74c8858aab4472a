/** The id under which react-aria 1.22 looks for its one `<style>` before it would inject it. */
const pressableStyleId = 'react-aria-pressable-style';

/**
 * Keeps react-aria from injecting a `<style>`, which `style-src 'self'` would block: it injects none where an
 * element with that id exists. Its rule stands in base.css instead (docs/adr/0009-strict-csp-with-react-aria.md).
 */
export function keepReactAriaFromInjectingStyle(page: Document): void {
  if (page.getElementById(pressableStyleId) !== null) return;
  const placeholder = page.createElement('meta');
  placeholder.id = pressableStyleId;
  page.head.append(placeholder);
}
