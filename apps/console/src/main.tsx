import './app.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadErrorWords } from './api/errors.ts';
import { createQueryClient } from './api/query-client.ts';
import { followNetwork } from './api/reachability.ts';
import { followLanguage } from './i18n/language.ts';
import { preload, Router } from './router.tsx';
import { followTheme } from './theme.ts';

followTheme();
followLanguage();
followNetwork();
preload(location.pathname);

// Offline it could not be fetched any more.
addEventListener('load', () => setTimeout(loadErrorWords, 2_000), { once: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    {/* The content security policy allows no style elements; what they would say is in app.css. */}
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={createQueryClient()}>
        <Router />
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
