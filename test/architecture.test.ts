import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** The table of `src/README.md`: what a folder may import. Anything else in `src` is out of its reach. */
const MAY_IMPORT: Record<string, { own: string[]; packages: RegExp }> = {
  model: { own: [], packages: /^$/ },
  diagnostic: { own: [], packages: /^node:crypto$/ },
  colour: { own: [], packages: /^$/ },
  edit: { own: [], packages: /^yaml$/ },
  load: { own: ['diagnostic'], packages: /^(node:fs|node:path|yaml|gray-matter)$/ },
  git: { own: ['model'], packages: /^node:(child_process|fs|os|path)$/ },
  comment: { own: [], packages: /^node:fs$/ },
  validate: {
    own: ['colour', 'diagnostic', 'load', 'model'],
    packages: /^(zod|leven|unified|remark-.*|unist-.*|mdast.*|node:path|node:crypto)$/,
  },
  views: {
    own: ['model', 'colour', 'styles', 'charts/Chart.astro', 'islands', 'search'],
    packages: /^(unified|mdast|remark-.*|rehype-.*|unist-.*|hast|node:crypto|virtual:sachstand\/.*)$/,
  },
  // Runs in the browser as the page of the form, and while building to set it up.
  admin: {
    own: ['diagnostic/amount.ts', 'edit', 'load/pictures.ts', 'model', 'validate', 'views'],
    packages: /^(@sveltia\/cms|react)$/,
  },
  kept: { own: [], packages: /^node:(crypto|fs|fs\/promises|path)$/ },
  charts: {
    own: ['kept', 'views/chart.ts', 'views/format.ts'],
    packages: /^(react.*|recharts.*|happy-dom|node:.*)$/,
  },
  exports: {
    own: ['diagnostic/comment.ts', 'kept', 'model', 'views', 'charts'],
    packages: /^(docx|fflate|write-excel-file\/.*|zod|node:.*|@myriaddreamin\/.*)$/,
  },
  pictures: {
    own: ['kept', 'charts/text.ts', 'colour', 'views'],
    packages: /^(@resvg\/.*|node:.*)$/,
  },
  'site.ts': {
    own: ['diagnostic', 'git', 'load', 'validate', 'model', 'views/past.ts'],
    packages: /^node:(fs|path)$/,
  },
  'middleware.ts': { own: ['site.ts', 'model/plan.ts', 'views'], packages: /^astro:middleware$/ },
  delivery: { own: ['views/routes.ts'], packages: /^node:(fs\/promises|path|util|zlib)$/ },
  dev: {
    own: [
      'site.ts',
      'delivery',
      'diagnostic',
      'kept',
      'load/files.ts',
      'model/plan.ts',
      'search',
      'validate/json-schema',
      'views',
    ],
    packages: /^(astro|esbuild|vite|node:.*)$/,
  },
  handbook: { own: ['validate'], packages: /^$/ },
  search: { own: ['views/directory.ts'], packages: /^(pagefind|node:(fs|path|worker_threads|zlib))$/ },
  cli: {
    own: [
      'site.ts',
      'comment',
      'delivery',
      'diagnostic',
      'edit',
      'load',
      'git',
      'handbook',
      'validate',
      'model',
      'views',
      'exports',
    ],
    packages: /^(astro|node:.*|@clack\/prompts)$/,
  },
  islands: { own: ['views', 'model'], packages: /^(react.*|leven)$/ },
  pages: {
    own: [
      'site.ts',
      'admin',
      'kept',
      'model/types.ts',
      'model/line.ts',
      'model/situation.ts',
      'colour',
      'pictures',
      'views',
      'charts',
      'exports',
      'islands',
      'search',
      'styles',
    ],
    packages: /^(astro|virtual:sachstand\/.*)$/,
  },
  styles: { own: [], packages: /^$/ },
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|astro)$/.test(path));

test.each(sources)('%s imports only what its layer may', (path) => {
  const folder = path.includes('/') ? (path.split('/')[0] as string) : path;
  const rule = MAY_IMPORT[folder];
  expect(rule, `no rule for ${folder}`).toBeDefined();
  const forbidden = importsOf(path).filter((target) => {
    if (!target.startsWith('.')) return !rule?.packages.test(target);
    const resolved = normalize(join(dirname(path), target)).replaceAll('\\', '/');
    return ![folder, ...(rule?.own ?? [])].some((own) => resolved === own || resolved.startsWith(`${own}/`));
  });
  expect(forbidden).toEqual([]);
});

test('the model reads neither the clock nor the environment', () => {
  const guilty = sources
    .filter((path) => path.startsWith('model/'))
    .filter((path) => /new Date\(\)|Date\.now|process\.|import\.meta/.test(read(path)));
  expect(guilty).toEqual([]);
});

function importsOf(path: string): string[] {
  const pattern = /(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...read(path).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function read(path: string): string {
  return readFileSync(join('src', path), 'utf8');
}
