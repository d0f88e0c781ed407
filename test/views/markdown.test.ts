import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/views/markdown.ts';

describe('Markdown becomes harmless HTML', () => {
  test.each([
    ['<script>alert(1)</script>', /script/],
    ['<img src=x onerror=alert(1)>', /onerror|<img/],
    ['[x](javascript:alert(1))', /javascript/],
    ['[x](data:text/html,hi)', /data:/],
    ['![i](https://example.org/x.png)', /<img/],
    ['<a onclick="x">b</a>', /onclick/],
    ['<iframe src="//evil"></iframe>', /iframe/],
  ])('%s', (markdown, forbidden) => {
    expect(renderMarkdown(markdown)).not.toMatch(forbidden);
  });
});

test('tables, lists, emphasis and links stay', () => {
  const html = renderMarkdown('| a | b |\n|---|--:|\n| 1 | **2** |\n\n- [x](https://example.org)\n');
  expect(html).toContain('<th>a</th>');
  expect(html).toContain('<strong>2</strong>');
  expect(html).toContain('<a href="https://example.org">x</a>');
});

test('a table scrolls by itself, says what it holds, and aligns numbers without an obsolete attribute', () => {
  const html = renderMarkdown('| Bereich | **online** |\n|:-:|--:|\n| Pässe | 2 |\n');
  expect(html).toContain(
    '<div class="scroll" role="group" aria-label="Tabelle: Bereich, online" tabindex="0"><table>',
  );
  expect(html).toContain('<td class="number">2</td>');
  expect(html).not.toContain('align');
});

test('links within the site follow the base path', () => {
  expect(renderMarkdown('[x](/glossar/)', '/sachstand/')).toContain('href="/sachstand/glossar/"');
});

test('what only looks like a link within the site stays as it is', () => {
  expect(renderMarkdown('Text href="/glossar/"', '/sachstand/')).toContain('href="/glossar/"');
});

test('footnotes and their places lead to each other', () => {
  const html = renderMarkdown('Satz[^1].\n\n[^1]: Anmerkung\n');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  const goals = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
  expect(goals).toHaveLength(2);
  expect(ids).toEqual(expect.arrayContaining(goals));
});

test('the boxes of a list of tasks say whether something is done', () => {
  const html = renderMarkdown('- [ ] Kabel\n- [x] Strom\n');
  expect(html).toMatch(/aria-label="offen"> Kabel.*aria-label="erledigt"> Strom/s);
});
