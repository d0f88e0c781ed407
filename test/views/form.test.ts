import { describe, expect, test } from 'vitest';
import type { Strategy } from '../../src/model/types.ts';
import { formEntry, formNew, hasForm } from '../../src/views/form.ts';

const strategy = (url: string | null, wanted: boolean | null): Pick<Strategy, 'repository' | 'form'> => ({
  repository: url ? { url, branch: 'main', forge: null, folder: null } : null,
  form: { wanted, application: null, gateway: null, branch: null, publishes: false },
});

describe('a site has the form', () => {
  test('where its files lie on GitHub or GitLab', () => {
    expect(hasForm(strategy('https://github.com/stadt/sachstand', null))).toBe(true);
    expect(hasForm(strategy('https://gitlab.opencode.de/stadt/sachstand', null))).toBe(true);
  });

  test('on Forgejo only where somebody asks for it, because there it saves without review', () => {
    expect(hasForm(strategy('https://codeberg.org/stadt/sachstand', null))).toBe(false);
    expect(hasForm(strategy('https://codeberg.org/stadt/sachstand', true))).toBe(true);
  });

  test('never where it is refused, nobody names a repository, or nobody knows its forge', () => {
    expect(hasForm(strategy('https://github.com/stadt/sachstand', false))).toBe(false);
    expect(hasForm(strategy(null, true))).toBe(false);
    expect(hasForm(strategy('https://git.example.org/stadt/sachstand', true))).toBe(false);
  });
});

describe('the form edits', () => {
  test.each([
    ['massnahmen/schul-wlan.md', '/admin/#/collections/massnahmen/entries/schul-wlan'],
    ['massnahmen/chatbot.yaml', '/admin/#/collections/massnahmen-yaml/entries/chatbot'],
    ['seiten/impressum.md', '/admin/#/collections/seiten/entries/impressum'],
    ['strategie.yaml', '/admin/#/collections/grundlagen/entries/strategie'],
  ])('%s at %s', (file, route) => {
    expect(formEntry(file)).toBe(route);
  });

  test('a new file with what is known already', () => {
    expect(formNew('massnahmen')).toBe('/admin/#/collections/massnahmen/new');
    expect(formNew('zusagen', { sitzung: '2021-06-01-kod', massnahmen: 'schul-wlan,tablets' })).toBe(
      '/admin/#/collections/zusagen/new?sitzung=2021-06-01-kod&massnahmen=schul-wlan%2Ctablets',
    );
  });
});
