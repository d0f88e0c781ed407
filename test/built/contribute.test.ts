import { describe, expect, inject, test } from 'vitest';
import { BuiltSite } from './build.ts';

const site = (name: string) => {
  const city = inject('cities').find((one) => one.name === name);
  if (!city) throw new Error(`${name} was not built.`);
  return new BuiltSite(city.folder);
};

/** What stands at the foot of a page, links included. */
function footOf(city: BuiltSite, route: string): string {
  return (
    /<section class="contribute[\s\S]*?<\/section>/.exec(city.html(route))?.[0].replace(/\s+/g, ' ') ?? ''
  );
}

describe('a city that says where its files are', () => {
  const city = site('Musterstadt');
  const edit = (file: string) => `https://git.example.org/musterstadt/sachstand/_edit/main/content/${file}"`;

  test.each([
    ['massnahmen/e-akte', 'massnahmen/e-akte.md'],
    ['sitzungen/2026-06-16-digitalausschuss', 'sitzungen/2026-06-16-digitalausschuss.md'],
    ['sitzungen/2026-03-17-digitalausschuss', 'sitzungen/2026-03-17-digitalausschuss.md'],
    ['zusagen/2026-03-17-regeln-ki', 'zusagen/2026-03-17-regeln-ki.md'],
    ['handlungsfelder/netze', 'strategie.yaml'],
    ['zustaendigkeiten/fb40', 'strategie.yaml'],
    ['glossar', 'glossar.yaml'],
    ['quellen', 'quellen.yaml'],
    ['impressum', 'seiten/impressum.md'],
    ['leichte-sprache', 'seiten/leichte-sprache.md'],
    ['', 'strategie.yaml'],
  ])('leads from /%s to %s', (route, file) => {
    expect(footOf(city, route)).toContain(edit(file));
  });

  test.each([
    ['massnahmen/e-akte', ['Neuer Stand', 'Neue Zusage']],
    ['zusagen/2026-03-17-regeln-ki', ['Neuer Stand']],
    ['sitzungen/2026-03-17-digitalausschuss', ['Neue Zusage']],
    ['massnahmen', ['Neue Maßnahme']],
    ['sitzungen', ['Neue Sitzung']],
    ['zusagen', ['Neue Zusage']],
    ['handlungsfelder/netze', ['Neue Maßnahme']],
    ['', ['Neue Maßnahme', 'Neue Sitzung', 'Neue Zusage']],
  ])('offers on /%s what can be begun there', (route, titles) => {
    for (const title of titles) expect(footOf(city, route)).toContain(`>${title}<`);
  });
});

describe('a city that does not', () => {
  const city = site('Hagen');

  test('leads to no editor from anywhere', () => {
    const routes = city.files().flatMap((file) => (/^(.*)index\.html$/.exec(file) ?? []).slice(1));
    const guilty = routes.filter((route) => /Mitarbeiten|Seite bearbeiten/.test(footOf(city, route)));
    expect(guilty).toEqual([]);
  });

  test.each([
    'massnahmen/ki-chatbot-portal',
    'sitzungen/2025-09-02-nicht-dokumentiert',
    'zusagen/2021-06-01-rueckgabe-abholstation',
  ])('tells on /%s when its file last changed, or that it cannot know', (route) => {
    expect(footOf(city, route)).toMatch(
      /Datei zuletzt geändert am \d+\. \S+ \d{4}, Commit [0-9a-f]{8}\.|nicht bekannt|nicht in Git/,
    );
  });
});
