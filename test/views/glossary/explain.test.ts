import { describe, expect, test } from 'vitest';
import type { GlossaryTerm } from '../../../src/model/types.ts';
import { pageExplainer } from '../../../src/views/glossary/explain.ts';

const GLOSSARY: GlossaryTerm[] = [
  { term: 'OZG', long: 'Onlinezugangsgesetz', explanation: 'Ein Gesetz über „Leistungen“ & Netz.', also: [] },
  { term: 'Prognose', long: null, explanation: 'Der zuletzt genannte Termin.', also: [] },
];
const explain = pageExplainer(GLOSSARY, '/glossar/');

const page = (main: string) => `<header>OZG</header><main id="inhalt">${main}</main><footer>OZG</footer>`;
const explained = (html: string) => [...html.matchAll(/<button class="term"[^>]*>([^<]*)/g)].map((m) => m[1]);

test('the first use of a term opens its explanation', async () => {
  const html = page(
    '<p class="lead">Alle OZG-Leistungen.</p><p>Das OZG und die <b>Prognose</b>: eine Prognose.</p>',
  );
  await expect(`${explain(html).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    '../expected/begriffe.html',
  );
});

describe('nothing is explained', () => {
  test.each([
    ['in a link', '<a href="/x/">OZG</a>'],
    ['in a heading', '<h2 id="a">OZG <small>Prognose</small></h2>'],
    ['in the caption and the heads of a table', '<table><caption>OZG</caption><tr><th>OZG</th></tr></table>'],
    ['in a drawing', '<svg><title>OZG</title><g><text>OZG</text></g></svg>'],
    ['in a control', '<label>OZG <input type="text" value="OZG"></label><button>OZG</button>'],
    ['in an attribute', '<p title="a > b OZG" data-x=\'OZG\'>-</p>'],
    ['in a comment', '<!-- OZG -->'],
    ['where the page says so', '<div data-no-glossary><div>OZG</div>OZG</div>'],
  ])('%s', (_where, main) => {
    expect(explain(page(main))).toBe(page(main));
  });
});

test('what follows something left alone is explained again', () => {
  const html = page('<div data-no-glossary><div><br>OZG</div></div><svg><path d="" /></svg><p>OZG</p>');
  expect(explained(explain(html))).toEqual(['OZG']);
});

test('each page begins anew', () => {
  const html = page('<p>OZG, OZG</p>');
  expect(explained(explain(html))).toEqual(['OZG']);
  expect(explained(explain(html))).toEqual(['OZG']);
});

test('a page without a main part stays as it is', () => {
  expect(explain('<p>OZG</p>')).toBe('<p>OZG</p>');
});

test('a hundred terms on a thousand long pages take seconds at most', () => {
  const glossary = Array.from({ length: 100 }, (_, nth) => ({
    term: `Begriff${nth}`,
    long: `Langer Begriff Nummer ${nth}`,
    explanation: 'Ein Satz.',
    also: [`Andere${nth}`, `Form${nth}`],
  }));
  const explainAll = pageExplainer(glossary, '/glossar/');
  const text = 'Die Verwaltung hat im März berichtet, dass Begriff7 und Andere42 noch offen sind. ';
  const html = page(`<p>${text.repeat(8)}</p>`.repeat(10));
  const started = performance.now();
  for (let nth = 0; nth < 1000; nth += 1) explainAll(html);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('terms that HTML needs for itself are found in words alone', () => {
  const terms = ['amp', 'lt', '39', 'x3C', 'p', 'class'];
  const explain = pageExplainer(
    terms.map((term) => ({ term, long: null, explanation: 'Erklärung', also: [] })),
    '/glossar/',
  );
  const html = '<main><p class="p">F&amp;E &lt;b&gt; &#39;x&#39; &#x3C; amp; lt</p></main>';
  const found = [...explain(html).matchAll(/<button [^>]*>(.*?)<\/button>/g)].map((match) => match[1]);
  expect(found).toEqual(['amp', 'lt']);
  expect(explain(html)).toContain('F&amp;E &lt;b&gt; &#39;x&#39; &#x3C; <button');
});
