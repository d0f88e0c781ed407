import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Commitment, Measure, Ref } from '../model/types.ts';
import { routes } from '../views/routes.ts';
import { siteName } from '../views/site-name.ts';
import { changeEntries, type NewsEntry, reportEntries } from './feed-entries.ts';
import { type FeedEntry, feedFile } from './feed-text.ts';
import { lastWord } from './last-word.ts';
import { type Place, placeOf, publicAddress } from './place.ts';

/**
 * Atom feeds of what is known on a day: the same bytes for the same content. `address` is the site's public address;
 * without one the entries carry no links.
 */

/** Entries of a feed that would otherwise grow for as long as the strategy runs. */
const NEWEST = 100;

/** What changed in all measures and promises, the newest first. */
export function changesFeed(plan: Plan, asOf: Day, address: string | null): string {
  const entries = changeEntries(plan, asOf, plan.measures, plan.commitments);
  const feed = { title: 'Änderungen', route: routes.changesFeed, page: routes.home };
  return written(plan, asOf, address, feed, entries);
}

/** What changed in one measure and in the promises about it. */
export function measureFeed(plan: Plan, asOf: Day, address: string | null, measure: Measure): string {
  const { id, title } = measure;
  const entries = changeEntries(plan, asOf, [measure], promisesAbout(plan, [measure]));
  return written(
    plan,
    asOf,
    address,
    { title, route: routes.measureFeed(id), page: routes.measure(id) },
    entries,
  );
}

/** What changed in the measures of one action field and in the promises about them. */
export function fieldFeed(plan: Plan, asOf: Day, address: string | null, { id, title }: Ref): string {
  const measures = plan.measures.filter((measure) => measure.field === id);
  const entries = changeEntries(plan, asOf, measures, promisesAbout(plan, measures));
  return written(
    plan,
    asOf,
    address,
    { title, route: routes.fieldFeed(id), page: routes.field(id) },
    entries,
  );
}

/** The reports, the newest first. */
export function reportsFeed(plan: Plan, asOf: Day, address: string | null): string {
  const feed = { title: 'Statusberichte', route: routes.reportsFeed, page: routes.meetings };
  return written(plan, asOf, address, feed, reportEntries(plan, asOf));
}

function promisesAbout(plan: Plan, measures: readonly Measure[]): Commitment[] {
  const ids = new Set(measures.map(({ id }) => id));
  return plan.commitments.filter((commitment) => commitment.measures.some((id) => ids.has(id)));
}

function written(
  plan: Plan,
  asOf: Day,
  address: string | null,
  feed: { title: string; route: string; page: string },
  entries: readonly NewsEntry[],
): string {
  const place = placeOf(plan, address);
  const { strategy } = plan;
  const author = siteName(strategy);
  return feedFile({
    id: tag(place, feed.route),
    title: `${author}: ${feed.title}`,
    subtitle: strategy.notice,
    author,
    rights: strategy.licence?.name ?? null,
    updated: instant(entries[0]?.day ?? lastWord(plan, asOf)),
    self: publicAddress(place, feed.route),
    page: publicAddress(place, feed.page),
    entries: entries.slice(0, NEWEST).map((entry) => feedEntry(place, entry)),
  });
}

function feedEntry(place: Place, { path, day, title, route, categories, sentences }: NewsEntry): FeedEntry {
  return {
    id: tag(place, path),
    title,
    updated: instant(day),
    page: publicAddress(place, route),
    categories,
    sentences,
  };
}

/** A tag URI (RFC 4151). Its year is that of this scheme of names, and stays as long as the scheme does. */
function tag({ host, path }: Place, name: string): string {
  return `tag:${host},2026:${path}${name}`;
}

/** Content knows days, not times: their beginning in universal time is the same day in Germany. */
function instant(day: Day): string {
  return `${day}T00:00:00Z`;
}
