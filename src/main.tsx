import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/kit.css';
import './ui/design-tokens.css';
import './ui/base.css';
import { App } from './app/app.tsx';
import { preferredLanguage } from './app/preference.ts';
import { parseViewSearch } from './app/view-search.ts';
import { speak } from './ui/i18n/i18n.ts';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  if (import.meta.env.DEV) {
    const { startMockApi } = await import('../mocks/browser.ts');
    await startMockApi();
  }
  speak(preferredLanguage(parseViewSearch(location.search).lang));
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

await start();
