import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { currentCheck, currentSite } from '../site.ts';
import { hasForm } from '../views/form.ts';
import { routes } from '../views/routes.ts';
import { formBundle } from './form-bundle.ts';

/**
 * The script of the form for editors. It is bundled apart from the site, because Astro would put it into every site,
 * also where there is no form; and only when it is asked for, so that developing costs nothing.
 */
export function formIntegration(): AstroIntegration {
  return {
    name: 'sachstand-form',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [formScript()] } });
      },
      'astro:build:done': async ({ dir }) => {
        if (!hasForm(currentSite().plan.strategy)) return;
        const folder = join(fileURLToPath(dir), routes.form);
        for (const [name, bytes] of (await formBundle()).files) {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), bytes);
        }
      },
    },
  };
}

const MODULE = 'virtual:sachstand/formular';

/** Tells the page the name of the script, and serves its files while developing. */
function formScript(): Plugin {
  return {
    name: 'sachstand-form',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const strategy = currentCheck().site?.plan.strategy;
      const script = strategy && hasForm(strategy) ? (await formBundle()).script : '';
      return `export const SCRIPT = ${JSON.stringify(script)};`;
    },
    configureServer(server) {
      const folder = `${server.config.base}${routes.form.slice(1)}`;
      server.middlewares.use(async ({ url = '' }, response, next) => {
        const name = url.startsWith(folder) ? url.slice(folder.length).replace(/\?.*/, '') : '';
        const bytes = name === '' ? undefined : (await formBundle()).files.get(name);
        if (!bytes) return next();
        response.setHeader(
          'Content-Type',
          name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
        );
        response.end(bytes);
      });
    },
  };
}
