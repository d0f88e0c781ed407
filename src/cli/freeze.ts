import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GitState } from '../git/state.ts';
import type { FrozenReport } from '../model/frozen.ts';
import { reportsUntil } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import { factsFor } from '../model/report.ts';
import type { Meeting } from '../model/types.ts';
import type { Site } from '../site.ts';
import { closest } from '../validate/closest.ts';
import { frozenFile, type Origin, readReportFile, splitChecksum } from '../validate/report/file.ts';
import { formatDay } from '../views/format.ts';
import { writeWhole } from './write-file.ts';

/** The meeting of which a report can be shown. Throws, in German, when it has none or not yet. */
export function reportMeeting({ plan, asOf }: Site, id: string): Meeting {
  const meeting = plan.meetingById.get(id);
  if (!meeting) throw new Error(unknown(plan, id));
  if (!meeting.hasReport) {
    throw new Error(
      `Zur Sitzung „${id}“ gibt es keinen Bericht. Wenn doch: „bericht: ja“ in ${meeting.file}.`,
    );
  }
  if (meeting.cutOff > asOf) {
    throw new Error(
      `Der Stichtag der Sitzung „${id}“ ist der ${formatDay(meeting.cutOff)}, die Inhalte stehen erst beim ${formatDay(asOf)}. Bis dahin kann sich noch alles ändern.`,
    );
  }
  return meeting;
}

function unknown(plan: Plan, id: string): string {
  const reports = plan.meetings.filter((one) => one.hasReport).map((one) => one.id);
  const meant = closest(id, reports);
  return `Eine Sitzung „${id}“ gibt es nicht.${meant ? ` Meinten Sie „${meant}“?` : ` Mit Bericht gibt es: ${reports.join(', ') || 'keine'}.`}`;
}

/** The meetings whose report is due and not frozen yet, oldest first. */
export function dueMeetings({ plan, asOf }: Site): Meeting[] {
  return reportsUntil(plan, asOf).filter(({ id }) => !plan.frozen.has(id));
}

/** What the report was made from. Throws, in German, when no commit holds it, unless that shall be recorded. */
export function originOf(git: GitState | null, force: boolean): Omit<Origin, 'previousChecksum'> {
  if (!git) {
    if (force) return { commit: null, committedOn: null, uncommitted: false };
    throw new Error(
      'Git ist hier nicht zu finden: Der Bericht könnte nicht sagen, aus welchem Stand der Inhalte er entstanden ist. Mit „--trotzdem“ wird er ohne diese Angabe abgeschlossen.',
    );
  }
  const { commit, committedOn, changed } = git;
  if (changed.length > 0 && !force) {
    const shown = changed.slice(0, 10).map((line) => `  ${line}`);
    throw new Error(
      `Die Inhalte haben Änderungen, die noch nicht in Git sind. Der Bericht würde einen Stand nennen, aus dem er nicht entstanden ist:\n${shown.join('\n')}\nBitte zuerst in Git aufnehmen („commit“). Mit „--trotzdem“ wird er so abgeschlossen, und er sagt es.`,
    );
  }
  return { commit, committedOn, uncommitted: changed.length > 0 };
}

/** The text of the file that freezes a report. */
export function frozenText(plan: Plan, meeting: Meeting, origin: Omit<Origin, 'previousChecksum'>): string {
  const facts = factsFor(plan, meeting);
  const previousChecksum = plan.frozen.get(facts.previous?.id ?? '')?.seal.sha256 ?? null;
  return frozenFile(facts, { ...origin, previousChecksum });
}

export interface Frozen {
  /** Absolute path. */
  path: string;
  report: FrozenReport;
}

/**
 * Freezes the reports of meetings, oldest first, so that each knows the one before. Throws, in German, when one of them
 * is frozen already; then nothing is written.
 */
export function freeze(
  root: string,
  site: Site,
  meetings: readonly Meeting[],
  origin: Omit<Origin, 'previousChecksum'>,
): Frozen[] {
  for (const { id } of meetings) {
    if (site.plan.frozen.has(id) || existsSync(pathOf(root, id))) throw new Error(frozenAlready(id));
  }
  let { plan } = site;
  return meetings.map((meeting) => {
    const text = frozenText(plan, meeting, origin);
    const report = readBack(text);
    plan = { ...plan, frozen: new Map([...plan.frozen, [meeting.id, report]]) };
    const path = pathOf(root, meeting.id);
    writeWhole(path, text);
    return { path, report };
  });
}

function frozenAlready(id: string): string {
  return `Der Bericht zur Sitzung „${id}“ ist schon abgeschlossen und ändert sich nicht mehr. Was in ihm falsch ist, kommt als Berichtigung in sitzungen/${id}.md.`;
}

/** What can't be read again must not be written. */
function readBack(text: string): FrozenReport {
  const split = splitChecksum(text);
  const reading = split && readReportFile(split);
  if (!reading || 'fault' in reading)
    throw new TypeError(`A frozen report can't be read: ${JSON.stringify(reading)}`);
  return reading.frozen;
}

function pathOf(root: string, id: string): string {
  return join(root, 'berichte', `${id}.json`);
}
