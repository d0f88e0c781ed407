import { describe, expect, test } from 'vitest';
import { reportMarkdown } from '../../src/exports/markdown.ts';
import { escapeMarkdown, escapeStart } from '../../src/exports/markdown-escape.ts';
import { renderMarkdown } from '../../src/views/markdown.ts';
import { documentOf } from './documents.ts';

test.each(['2024-06-11-digitalausschuss', '2026-03-17-digitalausschuss'])('%s as Markdown', async (id) => {
  await expect(reportMarkdown(documentOf(id))).toMatchFileSnapshot(`expected/${id}.md`);
});

describe('text of content files', () => {
  test.each([
    '# no heading',
    '- no list',
    '+ no list',
    '2021. no list',
    '7) no list',
    '=== no heading',
    '--- no line',
    '> no quote',
    '*no* _emphasis_ **at** __all__',
    'a snake_case_word and `no code`',
    '[no link](https://example.org) ![no picture](https://example.org/a.png)',
    '<script>alert(1)</script> <b>',
    'one | two | three',
    '~~not struck~~ ~this~ neither',
    'a\\b \\*c\\*',
    '&lt; &amp; &#42;',
    'no[^1] footnote',
    '[ ] no task',
  ])('%j shows as it is written', (text) => {
    const html = renderMarkdown(escapeStart(escapeMarkdown(text)));
    const shown = /^<p>([\s\S]*)<\/p>$/.exec(html.trim())?.[1] ?? html;
    expect(unescapeHtml(shown)).toBe(text);
  });

  test('stays within its cell of a table', () => {
    const html = renderMarkdown(`| a | b |\n| --- | --- |\n| ${escapeMarkdown('x | y \\| `z|`')} | 2 |`);
    expect(unescapeHtml(html)).toContain('<td>x | y \\| `z|`</td>');
  });

  test('stays in one line', () => {
    expect(escapeMarkdown('first\n\n# second\r\n\tthird')).toBe('first # second third');
  });
});

/** Addresses become links by themselves in GFM; the words stay the same. */
function unescapeHtml(html: string): string {
  const signs: Record<string, string> = {
    '&#x3C;': '<',
    '&lt;': '<',
    '&gt;': '>',
    '&#x26;': '&',
    '&amp;': '&',
  };
  return html.replace(/<\/?a\b[^>]*>/g, '').replace(/&[#\w]+;/g, (sign) => signs[sign] ?? sign);
}
