import { useLayoutEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { LiveRegion } from './LiveRegion.tsx';
import { keepReactAriaFromInjectingStyle } from './reactAriaStyle.ts';
import './font.css';
import './tokens.css';
import './base.css';

/** `system` follows the operating system. */
export type Theme = 'light' | 'dark' | 'system';

keepReactAriaFromInjectingStyle(document);

/** Stands round the whole interface: the theme on `<html>`, en-GB formats, and the place where `announce` speaks. */
export function ThemeRoot({ theme, children }: { readonly theme: Theme; readonly children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <I18nProvider locale="en-GB">
      {children}
      <LiveRegion />
    </I18nProvider>
  );
}
