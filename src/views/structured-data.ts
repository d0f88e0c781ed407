import { isClock } from '../model/clock.ts';
import type { Day } from '../model/day.ts';
import { type Plan, refOf } from '../model/plan.ts';
import type { MeetingReport } from '../model/report.ts';
import type { Meeting, Strategy } from '../model/types.ts';
import { formatDay } from './format.ts';
import { committeeName, meetingTitle } from './meeting.ts';
import { siteName } from './site-name.ts';

/**
 * What search engines understand of a page (schema.org). Only what the content says is said here, and only with whole
 * addresses, so all of it waits until the site's public address is known.
 */
export interface Thing {
  '@type': string;
  [property: string]: string | number | boolean | Thing | readonly Thing[] | readonly string[] | undefined;
}

/** The site, on its start page. `address` is the public one of that page. */
export function websiteThing({ strategy }: Plan, address: string): Thing {
  return {
    '@type': 'WebSite',
    '@id': `${address}#website`,
    url: address,
    name: siteName(strategy),
    description: strategy.summary ?? undefined,
    inLanguage: 'de',
    about: { '@type': 'AdministrativeArea', name: strategy.city },
    license: strategy.licence?.url ?? undefined,
    publisher: publisherThing(strategy),
  };
}

/** The open data, on the page about them; `downloads` are the files with their media types. */
export function datasetThing(
  { strategy }: Plan,
  asOf: Day,
  address: string,
  downloads: readonly { address: string; type: string }[],
): Thing {
  const { licence, openData } = strategy;
  return {
    '@type': 'Dataset',
    '@id': `${address}#daten`,
    url: address,
    name: `${siteName(strategy)}: offene Daten`,
    description: `Maßnahmen mit Status, Terminen und Verlauf, Sitzungen, Statusberichte, Fragen und Zusagen, Stand ${formatDay(asOf)}.`,
    inLanguage: 'de',
    isAccessibleForFree: true,
    license: licence?.url ?? undefined,
    keywords: openData.keywords.length > 0 ? openData.keywords : undefined,
    spatialCoverage: { '@type': 'AdministrativeArea', name: strategy.city },
    publisher: publisherThing(strategy),
    distribution: downloads.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.address,
      encodingFormat: file.type.replace(/;.*/, ''),
    })),
  };
}

/** Who answers for it; only what the content says. */
function publisherThing({ openData: { publisher } }: Strategy): Thing | undefined {
  return publisher
    ? { '@type': 'Organization', name: publisher.name, url: publisher.url ?? undefined }
    : undefined;
}

/** The way from the start page to a page, which stands last. */
export function breadcrumbsThing(steps: readonly { title: string; address: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: address,
    })),
  };
}

/**
 * A meeting, as its report tells it where it has one; none where its day is not known. `address` is the public one of
 * its page.
 */
export function meetingThings(
  plan: Plan,
  meeting: Meeting,
  report: MeetingReport | null,
  address: string,
): Thing[] {
  const { date, startTime, place } = report?.meeting ?? meeting;
  const committee = report ? report.meeting.committee : refOf(plan.committeeById, meeting.committee);
  if (date.text !== date.last) return [];
  const start =
    startTime && isClock(startTime) ? `${date.last}T${startTime}:00${offset(date.last)}` : date.last;
  return [
    {
      '@type': 'Event',
      '@id': `${address}#sitzung`,
      url: address,
      name: `${committeeName(committee)}, ${meetingTitle({ date }, false)}`,
      startDate: start,
      inLanguage: 'de',
      location: place ? { '@type': 'Place', name: place } : undefined,
      organizer: committee ? { '@type': 'Organization', name: committee.title } : undefined,
      sameAs: meeting.oparl ?? undefined,
    },
  ];
}

/**
 * The things as they stand in a script element: nothing in them can end it (HTML standard, 4.12.1.3).
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** `+02:00`: how far German time is ahead on the afternoon of a day, when no clock is changed. */
function offset(day: Day): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });
  const name = parts.formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName');
  return name?.value.replace('GMT', '') || '+00:00';
}
