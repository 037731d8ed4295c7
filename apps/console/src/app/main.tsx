import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-500.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '../ui/base.css';
import '../ui/mantine.css';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { startLanguage } from '../ui/language/language.ts';
import { showTheme } from '../ui/preference.ts';
import { Providers } from './providers.tsx';
import { router } from './router.ts';

// zod would compile its checks with eval, which our content security policy forbids.
config({ jitless: true });
showTheme();
await startLanguage();

const place = document.getElementById('console');
if (place) {
  createRoot(place).render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
}
