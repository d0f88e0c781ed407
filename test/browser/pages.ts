import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuiltSite } from '../built/build.ts';
import type { City } from './cities.ts';

/** One kind of page, and the page that stands for it. */
export interface PageKind {
  name: string;
  /** The address of the page that stands for the kind. */
  url: string;
  /** Its file, relative to the built folder. */
  file: string;
}

/**
 * Kinds by their route or its pattern. A pattern that is missing here is a kind as well, named by its pattern.
 */
const NAMES: Readonly<Record<string, string>> = {
  '/': 'the start page',
  '/404.html': 'the page for what does not exist',
  '/massnahmen/': 'the list of measures',
  '/massnahmen/*/': 'a measure',
  '/zeitschiene/': 'the timeline',
  '/zeitschiene/zwei-jahre/': 'the timeline of two years',
  '/sitzungen/': 'the list of meetings',
  '/sitzungen/*/kurzfassung/': 'the short form of a report',
  '/sitzungen/*/praesentation/': 'the slides of a report',
  '/zusagen/': 'the list of promises',
  '/zusagen/*/': 'a promise',
  '/zusagen/anlage/': 'the annex of promises',
  '/handlungsfelder/*/': 'an action field',
  '/zustaendigkeiten/*/': 'a unit',
  '/glossar/': 'the glossary',
  '/quellen/': 'the sources',
  '/suche/': 'the search',
  '/daten/': 'the open data',
  '/daten/felder/': 'the fields of the open data',
  '/einbetten/': 'the page about embedding',
  '/einbetten/ueberblick/': 'the embedded figures',
  '/einbetten/termine/': 'the embedded dates',
  '/einbetten/massnahmen/*/': 'an embedded measure',
};

/** Pages that consist of a text from `content/seiten/`. */
const TEXT_PAGES = /^(impressum|datenschutz|barrierefreiheit|leichte-sprache|ueber)$/;

/** All HTML files of a built city. */
export function htmlFiles(city: City): string[] {
  return new BuiltSite(city.folder).files().filter((file) => file.endsWith('.html'));
}

/** Without those that lead on to a new address before anybody can read them. */
export function pagesToRead(city: City): string[] {
  const leadsOn = (file: string) =>
    readFileSync(join(city.folder, file), 'utf8').includes('http-equiv="refresh"');
  return htmlFiles(city).filter((file) => !leadsOn(file));
}

/** The address at which a built HTML file is served. */
export function urlOf(city: City, file: string): string {
  return city.url + file.replace(/(^|\/)index\.html$/, '$1');
}

/**
 * Every kind of page that was built, found by looking at the files: a page added to the site is checked without anybody
 * listing it. The longest page stands for its kind, because it shows most of what that kind can show.
 */
export function kindsOfPages(city: City): PageKind[] {
  const longest = new Map<string, { file: string; size: number }>();
  for (const file of htmlFiles(city)) {
    const name = kindOf(city, file);
    const { size } = statSync(join(city.folder, file));
    if (size > (longest.get(name)?.size ?? -1)) longest.set(name, { file, size });
  }
  return [...longest].map(([name, { file }]) => ({ name, file, url: urlOf(city, file) }));
}

/** The page that stands for the kind with this name. */
export function pageOfKind(city: City, name: string): PageKind {
  const page = kindsOfPages(city).find((kind) => kind.name === name);
  if (!page) throw new Error(`${city.name} has no page of the kind "${name}"`);
  return page;
}

function kindOf(city: City, file: string): string {
  const [first = '', second, ...deeper] = dirname(file).replace(/^\.$/, '').split('/');
  if (file === '404.html') return name('/404.html');
  if (first === '') return name('/');
  if (second === undefined) return TEXT_PAGES.test(first) ? 'a text page' : name(`/${first}/`);
  if (first === 'einbetten' && deeper.length > 0) return name(`/${first}/${second}/*/`);
  if (first === 'sitzungen' && deeper.length === 0) return kindOfMeeting(city, file);
  return name(`/${[first, '*', ...deeper].join('/')}/`);

  function name(pattern: string): string {
    return NAMES[`/${dirname(file)}/`] ?? NAMES[pattern] ?? pattern;
  }
}

function kindOfMeeting(city: City, file: string): string {
  const html = readFileSync(join(city.folder, file), 'utf8');
  if (/<h1[^>]*>\s*Statusbericht/.test(html)) return 'a meeting with a report';
  return html.includes('Diese Sitzung steht bevor') ? 'a coming meeting' : 'a meeting without a report';
}
