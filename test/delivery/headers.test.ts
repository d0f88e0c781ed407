import { describe, expect, test } from 'vitest';
import { headersFor } from '../../src/delivery/headers.ts';
import { headersFile } from '../../src/delivery/headers-file.ts';

const policyOf = (route: string) => headersFor(route)['Content-Security-Policy'] ?? '';

describe('a page', () => {
  test.each(['/', '/massnahmen/wlan/', '/sitzungen/x/bericht.pdf', '/einbetten/', '/404.html'])(
    '%s can be shown in no frame of another site',
    (route) => {
      expect(policyOf(route)).toContain("frame-ancestors 'none'");
    },
  );

  test.each(['/einbetten/massnahmen/wlan/', '/einbetten/ueberblick/'])('%s can', (route) => {
    expect(policyOf(route)).not.toContain('frame-ancestors');
    expect(policyOf(route)).toMatch(/^default-src 'none'; /);
  });

  test('allows neither scripts and styles within it nor other hosts', () => {
    for (const route of ['/', '/suche/', '/einbetten/', '/einbetten/ueberblick/', '/daten/']) {
      expect(policyOf(route)).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    }
  });

  test('only gives away to other sites what is published for them', () => {
    const open = (route: string) => headersFor(route)['Access-Control-Allow-Origin'];
    expect(['/daten/v1/massnahmen.json', '/kalender/alles.ics'].map(open)).toEqual(['*', '*']);
    expect(['/', '/massnahmen/wlan/', '/einbetten/'].map(open)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the file for hosts', () => {
  const FILES = [
    '404.html',
    '_astro/a.css',
    'einbetten/index.html',
    'einbetten/massnahmen/wlan/index.html',
    'einbetten/ueberblick/index.html',
    'favicon.svg',
    'index.html',
    'massnahmen/index.html',
    'massnahmen/wlan/index.html',
    'suche/index.html',
  ];

  test('has exactly one pattern for every file, with its headers', () => {
    const rules = read(headersFile(FILES, '/stadt/'));
    for (const file of FILES) {
      const route = `/${file.replace(/index\.html$/, '')}`;
      const fitting = rules.filter(({ fits }) => fits.test(`/stadt${route}`));
      expect(fitting.map(({ headers }) => headers)).toEqual([headersFor(route)]);
    }
  });

  test('takes only those folders apart that need it', () => {
    const patterns = read(headersFile(FILES, '/')).map(({ pattern }) => pattern);
    expect(patterns.sort()).toEqual([
      '/',
      '/404.html',
      '/_astro/*',
      '/einbetten/',
      '/einbetten/massnahmen/*',
      '/einbetten/ueberblick/*',
      '/favicon.svg',
      '/massnahmen/*',
      '/suche/*',
    ]);
  });

  test('of a site that is the same everywhere is one pattern', () => {
    expect(read(headersFile(['index.html', 'ueber/index.html'], '/')).map(({ pattern }) => pattern)).toEqual([
      '/*',
    ]);
  });
});

function read(file: string) {
  return file.split('\n\n').map((block) => {
    const [pattern = '', ...lines] = block.trimEnd().split('\n');
    const headers = Object.fromEntries(
      lines.map((line) => {
        expect(line).toMatch(/^ {2}[A-Za-z-]+: \S/);
        return line.trim().split(/: (.*)/, 2);
      }),
    );
    return { pattern, headers, fits: new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace('*', '.*')}$`) };
  });
}
