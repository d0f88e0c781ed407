import { expect, test } from 'vitest';
import { drawingOrder } from '../../src/dev/drawing-order.ts';

const orderOf = (...paths: string[]) =>
  drawingOrder(paths.map((pathname) => ({ pathname }))).map(({ pathname }) => pathname);

test('what belongs to a meeting comes together, between as many other pages each', () => {
  const pages = ['/a/', '/b/', '/sitzungen', '/sitzungen/berichte.xml'];
  const paths = orderOf(
    '/sitzungen/1/',
    '/sitzungen/2/',
    '/sitzungen/1/bericht.pdf',
    '/sitzungen/2/bericht.pdf',
    ...pages,
  );
  expect(paths).toEqual([
    ...['/a/', '/b/', '/sitzungen/1/', '/sitzungen/1/bericht.pdf'],
    ...['/sitzungen', '/sitzungen/berichte.xml', '/sitzungen/2/', '/sitzungen/2/bericht.pdf'],
  ]);
});

test('the start page and the data come last, because they tell of all reports', () => {
  expect(orderOf('/', '/daten/v1/berichte.json', '/daten', '/sitzungen/1', '/a/')).toEqual([
    ...['/a/', '/sitzungen/1'],
    ...['/', '/daten/v1/berichte.json', '/daten'],
  ]);
});

test('nothing is left out where there is no meeting', () => {
  expect(orderOf('/', '/a/', '/b/')).toEqual(['/a/', '/b/', '/']);
});
