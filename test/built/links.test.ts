import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { BuiltSite } from './build.ts';
import { brokenLinks } from './links.ts';

test.each(inject('cities'))(
  'every link of $name leads to a file and a place that exist',
  ({ folder, base }) => {
    expect(brokenLinks(new BuiltSite(folder), base)).toEqual([]);
  },
);

test('what leads nowhere is found: a missing page, place, picture, script or font, and what lies above the base', () => {
  const site = siteOf({
    'index.html': [
      '<a href="/base/da/#ort" id="oben">gut</a> <a href="#oben">gut</a> <a href="da/?alter=1">gut</a>',
      '<a href="https://example.org/">woanders</a> <a href="mailto:a@example.org">Post</a>',
      '<a href="/base/weg/">Seite</a> <a href="/base/da/#weg">Ort</a> <a href="#unten">Ort</a>',
      '<img src="/base/bild.png"> <script src="//example.org/a.js"></script> <a href="/da/">oberhalb</a>',
      '<rect fill="url(#muster)"/> <a href="/base/da">ohne Schrägstrich</a>',
    ].join('\n'),
    'da/index.html': '<p id="ort">',
    'stil/a.css': '@font-face { src: url("schrift.woff2") } b { background: url(/base/stil/b.svg#x) }',
    'stil/b.svg': '<svg/>',
  });
  expect(brokenLinks(site, '/base/')).toEqual([
    'index.html → /base/weg/',
    'index.html → /base/da/#weg',
    'index.html → #unten',
    'index.html → /base/bild.png',
    'index.html → //example.org/a.js',
    'index.html → /da/',
    'index.html → #muster',
    'index.html → /base/da',
    'stil/a.css → schrift.woff2',
  ]);
});

function siteOf(files: Readonly<Record<string, string>>): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'sachstand-links-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return new BuiltSite(folder);
}
