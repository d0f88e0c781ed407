import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { contentIntegration } from './src/dev/content-integration.ts';
import { formIntegration } from './src/dev/form-integration.ts';

export default defineConfig({
  trailingSlash: 'always',
  // HTML-aware trimming: the JSX way would eat the spaces around links within sentences.
  compressHTML: true,
  // Styles and scripts stay in files, so that a strict Content-Security-Policy needs no exception.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  integrations: [react(), contentIntegration(), formIntegration()],
});
