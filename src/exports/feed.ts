import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { statesAt } from '../model/states.ts';
import type { Commitment, Measure } from '../model/types.ts';
import { formatDay } from '../views/format.ts';
import { givenReports } from '../views/now.ts';
import { routes } from '../views/routes.ts';
import { siteName } from '../views/site-name.ts';
import { changeEntries, type NewsEntry, reportEntries } from './feed-entries.ts';
import { feedFile } from './feed-text.ts';
import { lastWord, newest } from './last-word.ts';
import { type Place, placeOf, publicAddress } from './place.ts';
import { contentKey, reportKey } from './report-key.ts';

/** Where a build will be found. */
export interface Whereabouts {
  /** The public address; null where nobody knows it. */
  address: string | null;
  /** The path below which the site lives, with slashes at both ends. */
  base: string;
}

/** Entries of a feed that would otherwise grow for as long as the strategy runs. */
const NEWEST = 100;

/** A feed to subscribe to. */
export interface Feed {
  route: string;
  /** What it is about, as in the feed's name. */
  title: string;
  /** The page that shows the same. */
  page: string;
  /** Stands for all of the content that it is made from, for a given day. */
  key: () => string;
  /** When anything was said last of what it is about, news or not. */
  lastSaid: () => Day;
  /** The newest first, and no more than stand in a feed. */
  entries: () => NewsEntry[];
}

/** All feeds: every change, the reports, and the changes of each action field and of each measure known on `asOf`. */
export function feedsOf(plan: Plan, asOf: Day): Feed[] {
  const known = statesAt(plan, asOf);
  const reportKeys = () => givenReports(plan, asOf).map((meeting) => reportKey(plan, meeting));
  const saidOf = (...things: (readonly (Measure | Commitment)[])[]) =>
    newest(
      things.flat().flatMap(({ log }) => log.map(({ date }) => date.last)),
      asOf,
    ) ?? lastWord(plan, asOf);
  const changesOf = (measures: readonly Measure[], promises: () => readonly Commitment[]) => ({
    key: () => contentKey(plan, measures, promises()) + saidOf(measures, promises()),
    lastSaid: () => saidOf(measures, promises()),
    entries: () => changeEntries(plan, asOf, measures, promises(), NEWEST),
  });
  const changesAbout = (measures: readonly Measure[]) =>
    changesOf(measures, () => promisesAbout(plan, measures));
  return [
    {
      route: routes.changesFeed,
      title: 'Änderungen',
      page: routes.home,
      ...changesOf(plan.measures, () => plan.commitments),
    },
    {
      route: routes.reportsFeed,
      title: 'Statusberichte',
      page: routes.meetings,
      key: () => reportKeys().join() || lastWord(plan, asOf),
      lastSaid: () => lastWord(plan, asOf),
      entries: () => reportEntries(plan, asOf).slice(0, NEWEST),
    },
    ...plan.strategy.fields.map(({ id, title }) => ({
      route: routes.fieldFeed(id),
      title,
      page: routes.field(id),
      ...changesAbout(plan.measures.filter(({ field }) => field === id)),
    })),
    ...plan.measures
      .filter(({ id }) => known.has(id))
      .map((measure) => ({
        route: routes.measureFeed(measure.id),
        title: measure.title,
        page: routes.measure(measure.id),
        ...changesAbout([measure]),
      })),
  ];
}

const promises = new WeakMap<Plan, ReadonlyMap<string, Commitment[]>>();

/** What was promised about these measures, each once. */
function promisesAbout(plan: Plan, measures: readonly Measure[]): Commitment[] {
  let byMeasure = promises.get(plan);
  if (!byMeasure) {
    const pairs = plan.commitments.flatMap((one) => one.measures.map((measure) => ({ measure, one })));
    const groups = Map.groupBy(pairs, ({ measure }) => measure);
    byMeasure = new Map([...groups].map(([id, group]) => [id, group.map(({ one }) => one)]));
    promises.set(plan, byMeasure);
  }
  return [...new Set(measures.flatMap(({ id }) => byMeasure.get(id) ?? []))];
}

/**
 * A feed of what is known on a day: the same bytes for the same content. Where nobody knows the site's public address,
 * links are given from the root of the host that the feed is fetched from (RFC 3986, section 4.2).
 */
export function feedText(plan: Plan, site: Whereabouts, feed: Feed): string {
  const entries = feed.entries();
  const place = placeOf(plan, site.address);
  const link = (route: string) => publicAddress(place, route) ?? pathOf(site, route);
  const { strategy } = plan;
  const author = siteName(strategy);
  return feedFile({
    id: tag(place, feed.route),
    title: `${author}: ${feed.title}`,
    subtitle: strategy.notice,
    author,
    rights: strategy.licence?.name ?? null,
    updated: instant(entries[0]?.day ?? feed.lastSaid()),
    self: publicAddress(place, feed.route),
    page: link(feed.page),
    // A policy that allows only what comes from the site itself would refuse one at the public address in a preview.
    stylesheet: pathOf(site, routes.feedStyle),
    entries: entries.map(({ path, day, firstDay, route, ...entry }) => ({
      ...entry,
      id: tag(place, path),
      published: instant(firstDay),
      updated: instant(day),
      said: formatDay(day),
      page: link(route),
    })),
  });
}

/** The path of a route, from the root of the host. */
function pathOf({ base }: Whereabouts, route: string): string {
  return `${base.slice(0, -1)}${route}`;
}

/** A tag URI (RFC 4151). Its year is that of this scheme of names, and stays as long as the scheme does. */
function tag({ host, path }: Place, name: string): string {
  return `tag:${host},2026:${path}${name}`;
}

/** Content knows days, not times: their beginning in universal time is the same day in Germany. */
function instant(day: Day): string {
  return `${day}T00:00:00Z`;
}
