import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from './pages.ts';

describe.each(inject('cities'))('$name', (city) => {
  test('has every kind of page that readers are promised', () => {
    expect(kindsOfPages(city).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'the start page',
        'the list of measures',
        'a measure',
        'the timeline',
        'the timeline of two years',
        'the list of meetings',
        'a meeting with a report',
        'a meeting without a report',
        'the list of promises',
        'a promise',
        'the annex of promises',
        'an action field',
        'a unit',
        'the glossary',
        'the sources',
        'the open data',
        'the fields of the open data',
        'the page about embedding',
        'the embedded figures',
        'the embedded dates',
        'an embedded measure',
        'a text page',
        'the page for what does not exist',
      ]),
    );
  });
});
