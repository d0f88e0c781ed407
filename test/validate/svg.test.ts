import { expect, test } from 'vitest';
import { checkSvg } from '../../src/validate/svg.ts';

const svg = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 12"${more}>${inner}</svg>`;

/** Each part uses the one before twice. */
function doubled(steps: number): string {
  const parts = Array.from(
    { length: steps },
    (_, nth) => `<g id="a${nth + 1}"><use href="#a${nth}"/><use xlink:href="#a${nth}"/></g>`,
  );
  return `<defs><path id="a0"/>${parts.join('')}</defs><use href="#a${steps}"/>`;
}

test('parts may be used again', () => {
  expect(checkSvg(svg(doubled(6))).faults).toEqual([]);
});

test('a drawing is accepted with the ratio of its sides', () => {
  expect(checkSvg(svg('<path d="M0 0h10z"/>'))).toEqual({ size: { width: 10, height: 12 }, faults: [] });
});

test.each([
  ['a script under another name', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">a()</x:script>')],
  ['HTML under another name', svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="/"/>')],
  ['a handler in capitals', svg('<path ONLOAD="a()"/>')],
  ['an address in hidden letters', svg('<use href="&#x6A;avascript:a()"/>')],
  ['an SVG in an address', svg('<image href="data:image/svg+xml;base64,AAAA"/>')],
  ['a style with an escape', svg('<path style="fill: \\75rl(//example.org/a)"/>')],
  ['a style sheet in a comment’s shadow', svg('<style>/*<![CDATA[*/@import "a.css";/*]]>*/</style>')],
  ['a picture that moves', svg('<set attributeName="href" to="javascript:a()"/>')],
  ['a link', svg('<a href="#a"><path/></a>')],
  ['what repeats what repeats itself', svg(doubled(20))],
  ['what uses itself', svg('<g id="a"><g id="b"><use href="#a"/></g></g><use href="#b"/>')],
  ['another encoding', `<?xml version="1.0" encoding="utf-16"?>${svg('')}`],
  ['a second root', `${svg('')}<script/>`],
  ['no namespace', '<svg viewBox="0 0 1 1"/>'],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
])('%s is refused', (_, text) => {
  expect(checkSvg(text).faults.length).toBeGreaterThan(0);
});

test.each([
  ['attributes', svg(`<path ${'a="b" '.repeat(15_000)}`)],
  ['open elements', '<g>'.repeat(30_000)],
  ['parts and copies', svg(`${'<g id="a">'.repeat(3_000)}${'<use href="#a"/>'.repeat(3_000)}`)],
  ['quotes', `<svg ${'a="'.repeat(30_000)}`],
  ['spaces', `<svg${' '.repeat(90_000)}`],
  ['comments', '<!--'.repeat(25_000)],
  ['names', `<svg ${'a '.repeat(45_000)}`],
])('very many %s end', (_, text) => {
  const started = performance.now();
  checkSvg(text);
  expect(performance.now() - started).toBeLessThan(5_000);
});
