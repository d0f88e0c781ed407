import type { LoadedFile } from '../load/content.ts';
import type { Content } from './content.ts';
import { readable } from './draft.ts';

type Measure = Content['measures'][number];

/** A log entry as far as it is readable. */
export type EntryDraft = NonNullable<NonNullable<Measure['value']['verlauf']>[number]>;
export type EventDraft = NonNullable<EntryDraft['ende']>;

/** A log entry with its place. */
export interface Placed {
  file: LoadedFile;
  index: number;
  entry: EntryDraft;
}

const entries = new WeakMap<Content, readonly Placed[]>();

/** All log entries of all measures. Remembered, because many rules ask. */
export function entriesOf(content: Content): readonly Placed[] {
  const placed =
    entries.get(content) ??
    content.measures.flatMap((file) =>
      readable(file.value.verlauf).map(({ value: entry, index }) => ({ file, index, entry })),
    );
  entries.set(content, placed);
  return placed;
}

/** What an entry says about the end and the milestones, with the way there from the entry. */
export function eventsOf({
  ende,
  meilensteine = {},
}: EntryDraft): { path: PropertyKey[]; event: EventDraft }[] {
  const events: { path: PropertyKey[]; event: EventDraft }[] = ende ? [{ path: ['ende'], event: ende }] : [];
  for (const id of Object.keys(meilensteine)) {
    const event = meilensteine[id];
    if (event) events.push({ path: ['meilensteine', id], event });
  }
  return events;
}

/** An entry with nothing but its date and the meeting that heard it. */
export function saysNothing(entry: object): boolean {
  return Object.entries(entry).every(
    ([key, value]) => (value && (key === 'datum' || key === 'sitzung')) || isDefault(value),
  );
}

/** What a list, a group or „nein“ is that isn't written. */
function isDefault(value: unknown): boolean {
  return value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
