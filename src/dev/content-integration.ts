import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { headersFile } from '../delivery/headers-file.ts';
import { INTERNAL_SIGN, INTERNAL_SIGN_TEXT } from '../delivery/internal-sign.ts';
import { redirectsFile } from '../delivery/redirects-file.ts';
import { hasErrors } from '../diagnostic/diagnostic.ts';
import { forgetUnused } from '../kept/results.ts';
import { writeSearchIndexBeside } from '../search/write-beside.ts';
import { currentCheck, currentSite, forgetCheck } from '../site.ts';
import { directoryOf } from '../views/directory.ts';
import { modifiedDays } from '../views/modified.ts';
import { movedMeasures } from '../views/stand-in.ts';
import { cityColours } from './city-colours.ts';
import { canonicalOf, type Listed, NO_ROBOTS, robotsOf, sitemapOf } from './crawler-files.ts';
import { faultPage } from './fault-page.ts';
import { writeFrontMatterHelp } from './front-matter-help.ts';
import { withKeptPages } from './kept-pages.ts';

/**
 * Ties the content folder to Astro: every build is preceded by the check and stopped by errors, and followed by the
 * search index; in development an edit is on the screen at once, and errors stand in the browser until the file is
 * mended. The content also says where the site lives and what colours it has.
 */
export function contentIntegration(): AstroIntegration {
  let outDir = '';
  let searching: Promise<string | null> | undefined;
  return {
    name: 'sachstand-content',
    hooks: {
      'astro:build:start': ({ logger, setPrerenderer }) => {
        const { text, diagnostics, origin, base } = currentCheck();
        if (hasErrors(diagnostics)) {
          process.stderr.write(`\n${text}\n\n`);
          throw new Error('Die Inhalte haben Fehler, deshalb wird keine Seite gebaut. Sie stehen oben.');
        }
        for (const line of text.split('\n')) logger.info(line);
        setPrerenderer(withKeptPages({ project: process.cwd(), folder: outDir, origin, base }));
      },
      // The folder is empty now, and there is nothing to wait for: the index is made of the content alone.
      'astro:build:setup': () => {
        const { plan, asOf } = currentSite();
        searching ??= writeSearchIndexBeside(directoryOf(plan, asOf), outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { plan } = currentSite();
        const fault = await searching;
        if (fault) logger.warn(fault);
        if (plan.internal) writeInternalSigns(fileURLToPath(dir));
        else writeCrawlerFiles(fileURLToPath(dir));
        writeHostFiles(fileURLToPath(dir));
        forgetUnused();
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        writeFrontMatterHelp(fileURLToPath(config.root));
      },
      'astro:config:setup': ({ updateConfig }) => {
        const { origin, base } = currentCheck();
        const watcher = { name: 'sachstand-content', configureServer: watchContent };
        updateConfig({ ...(origin && { site: origin }), base, vite: { plugins: [watcher, cityColours()] } });
      },
    },
  };
}

/** Tells search engines what pages there are, where the site's public address is known. */
function writeCrawlerFiles(folder: string): void {
  const { site, origin, base } = currentCheck();
  if (!site || !origin) return;
  const days = modifiedDays(site.plan, site.asOf);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .flatMap((path): Listed[] => {
      const address = canonicalOf(readFileSync(join(folder, path), 'utf8'));
      const route = address?.slice(origin.length + base.length - 1);
      return address ? [{ address, modified: days.get(route ?? '') ?? null }] : [];
    });
  writeFileSync(join(folder, 'sitemap.xml'), sitemapOf(pages));
  // Only the robots.txt at the root of a host is read.
  if (base === '/') writeFileSync(join(folder, 'robots.txt'), robotsOf(`${origin}/sitemap.xml`));
}

/** Tells people, commands and search engines that this is not for the public. */
function writeInternalSigns(folder: string): void {
  writeFileSync(join(folder, INTERNAL_SIGN), INTERNAL_SIGN_TEXT);
  writeFileSync(join(folder, 'robots.txt'), NO_ROBOTS);
}

/** Tells hosts which headers to send with which file, and where pages went. */
function writeHostFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
  const { base } = currentCheck();
  writeFileSync(join(folder, '_headers'), headersFile(files, base));
  const { plan, asOf } = currentSite();
  const moved = movedMeasures(plan, asOf);
  if (moved.length > 0) writeFileSync(join(folder, '_redirects'), redirectsFile(moved, base));
}

/**
 * Astro remembers the routes of a page, with what the page is drawn from, until its module is read again. Of the
 * strategy more than pages is made: colours, the form.
 */
function forgetRoutes({ config, environments }: ViteDevServer, edited: string): void {
  const pages = join(config.root, 'src/pages').replaceAll('\\', '/');
  if (edited === 'strategie.yaml') {
    for (const { moduleGraph } of Object.values(environments)) moduleGraph.invalidateAll();
    return;
  }
  for (const { moduleGraph } of Object.values(environments)) {
    for (const [file, modules] of moduleGraph.fileToModulesMap) {
      if (!file.startsWith(pages)) continue;
      for (const module of modules) moduleGraph.invalidateModule(module);
    }
  }
}

/** Watches the content folder and answers requests for pages with the diagnostics while there are errors. */
function watchContent(server: ViteDevServer): void {
  const { root } = currentCheck();
  server.watcher.add(root);
  server.watcher.on('all', (event, path) => {
    const file = relative(root, path).replaceAll('\\', '/');
    if (file.startsWith('..')) return;
    forgetCheck(file);
    if (event === 'add' || event === 'unlink') writeFrontMatterHelp(server.config.root);
    forgetRoutes(server, file);
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
