import { MantineProvider } from '@mantine/core';
import { useColorScheme as useSystemScheme } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, useLayoutEffect } from 'react';
import { speak } from '../ui/i18n/i18n.ts';
import { cssVariables, theme } from '../ui/theme.ts';
import { usePrinting } from '../ui/use-printing.ts';
import './print.css';
import { FindProvider } from './find-provider.tsx';
import { preferredLanguage, preferredScheme } from './preference.ts';
import { SessionGate } from './session-gate.tsx';
import { useViewSearch } from './use-view-search.ts';

/** Language and colour scheme around every page. */
export function AppRoot(): ReactNode {
  const [search] = useViewSearch();
  const systemScheme = useSystemScheme('light', { getInitialValueInEffect: false });
  const language = preferredLanguage(search.lang);
  const isWall = useLocation({ select: ({ pathname }) => pathname === '/wall' });
  const isPrinting = usePrinting();
  const preferred = isPrinting ? 'light' : (preferredScheme(search.scheme) ?? systemScheme);
  // A wall has one theme, made for LED; what the kit draws over it is dark.
  const scheme = isWall ? 'dark' : preferred;
  const tokens = isWall ? 'wall' : scheme;

  useLayoutEffect(() => speak(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = tokens;
  }, [tokens]);
  // Paper is light and has one width.
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-printing', isPrinting);
  }, [isPrinting]);

  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <SessionGate>
        <FindProvider isShut={isWall}>
          <Outlet />
        </FindProvider>
      </SessionGate>
    </MantineProvider>
  );
}
