import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { hasErrors } from '../diagnostic/diagnostic.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { currentCheck, currentSite, forgetCheck } from '../site.ts';
import { directoryOf } from '../views/directory.ts';
import { faultPage } from './fault-page.ts';

/**
 * Ties the content folder to Astro: every build is preceded by the check and stopped by errors, and followed by the
 * search index; in development an edit is on the screen at once, and errors stand in the browser until the file is
 * mended.
 */
export function contentIntegration(): AstroIntegration {
  return {
    name: 'sachstand-content',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { text, diagnostics } = currentCheck();
        if (hasErrors(diagnostics)) {
          process.stderr.write(`\n${text}\n\n`);
          throw new Error('Die Inhalte haben Fehler, deshalb wird keine Seite gebaut. Sie stehen oben.');
        }
        for (const line of text.split('\n')) logger.info(line);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { plan, asOf } = currentSite();
        const fault = await writeSearchIndex(directoryOf(plan, asOf), fileURLToPath(dir));
        if (fault) logger.warn(fault);
      },
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'sachstand-content', configureServer: watchContent }] } });
      },
    },
  };
}

/** Watches the content folder and answers requests for pages with the diagnostics while there are errors. */
function watchContent(server: ViteDevServer): void {
  const { root } = currentCheck();
  server.watcher.add(root);
  server.watcher.on('all', (_event, path) => {
    if (relative(root, path).startsWith('..')) return;
    forgetCheck();
    // Route lists are remembered per module, so a new or deleted file needs the modules to be read again.
    for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    server.hot.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    const { text, diagnostics } = currentCheck();
    if (!wantsPage || !hasErrors(diagnostics)) return next();
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(faultPage(text, diagnostics, server.config.base));
  });
}
