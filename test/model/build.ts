import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Change } from '../../src/model/change.ts';
import { changesBetween } from '../../src/model/change.ts';
import type { Day } from '../../src/model/day.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type MeasureState, stateAt } from '../../src/model/state.ts';
import { parseTerm, type Term } from '../../src/model/term.ts';
import type { Measure } from '../../src/model/types.ts';
import { checkContent } from '../../src/site.ts';

/**
 * Model values for tests, written as editors write content and read by the real check. What a test doesn't care about
 * is filled in.
 */

const STRATEGY = `
  titel: Digitale Stadt
  stadt: Musterstadt
  demonstration: ja
  handlungsfelder:
    - { id: bildung, titel: Bildung }
    - { id: netze, titel: Netze }
  einheiten:
    - { id: it, name: IT-Betrieb }
    - { id: schule, name: Schulamt }
  gremien:
    - { id: ausschuss, name: Digitalausschuss }
    - { id: rat, name: Rat }
`;

const MEASURE = `
  titel: WLAN in Schulen
  handlungsfeld: bildung
  zustaendig: it
  verlauf: [{ datum: 2020-01-01, status: in-umsetzung }]
`;

const COMMITMENT = `
  art: anfrage
  titel: Was kostet das WLAN?
  zustaendig: it
`;

/**
 * Content by file name. Meetings take date and committee from theirs (`2024-06-11-ausschuss`), commitments the meeting
 * of the same date.
 */
export interface CityFiles {
  measures?: Record<string, string>;
  meetings?: Record<string, string>;
  commitments?: Record<string, string>;
}

/** A whole city. Throws with everything that the check finds wrong. */
export function city({ measures = {}, meetings = {}, commitments = {} }: CityFiles): Plan {
  const root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  try {
    write(root, 'strategie', STRATEGY);
    for (const [id, yaml] of Object.entries(measures)) write(root, `massnahmen/${id}`, MEASURE, yaml);
    for (const [id, yaml] of Object.entries(meetings)) write(root, `sitzungen/${id}`, meetingNamed(id), yaml);
    for (const [id, yaml] of Object.entries(commitments)) {
      write(root, `zusagen/${id}`, COMMITMENT, raisedIn(id, meetings), yaml);
    }
    const { site, text } = checkContent({ root, asOf: null, today: '2030-01-01' });
    if (!site) throw new Error(text);
    return site.plan;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** One measure; see `city`. */
export function measure(yaml: string): Measure {
  return city({ measures: { wlan: yaml } }).measures[0] as Measure;
}

/** What is known of a measure on a day. Throws when that is nothing. */
export function stateOn(day: Day, yaml: string): MeasureState {
  const state = stateAt(measure(yaml), day);
  if (!state) throw new Error(`Nothing is known on ${day}.`);
  return state;
}

/** What a council member is told of one measure that changed between two days, without the measure itself. */
export function told(from: Day, to: Day, yaml: string): unknown[] {
  return changesOf(city({ measures: { wlan: yaml } }), from, to);
}

/** The changes between two days, without the measure or commitment that they are about. */
export function changesOf(plan: Plan, from: Day, to: Day): unknown[] {
  return changesBetween(plan, from, to).map((change: Change) => {
    const { measure, commitment, commitmentKind, ...rest } = change as Change & Record<string, unknown>;
    return plain(rest);
  });
}

export function term(text: string): Term {
  const found = parseTerm(text);
  if (!found) throw new Error(`„${text}“ is no term.`);
  return found;
}

/** The value with every term as its text, so that expectations read like content. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if ('precision' in value && 'text' in value) return value.text;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Writes a content file; of a key that is given twice, the last value counts. */
function write(root: string, name: string, ...yamls: string[]): void {
  const path = join(root, `${name}.yaml`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stringify(Object.assign({}, ...yamls.map((yaml) => parse(yaml)))));
}

function raisedIn(id: string, meetings: Record<string, string>): string {
  const [, date] = /^(.*\d)-/.exec(id) ?? [];
  return `sitzung: ${Object.keys(meetings).find((meeting) => meeting.startsWith(`${date}-`))}`;
}

function meetingNamed(id: string): string {
  const [, date, committee] = /^(.*\d)-([a-z-]+)$/.exec(id) ?? [];
  return `{ datum: "${date}", gremium: ${committee} }`;
}
