import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { compareDiagnostics, type Diagnostic, diagnostic } from './diagnostic/diagnostic.ts';
import { reportText } from './diagnostic/report-text.ts';
import { furtherReading } from './diagnostic/rule-page.ts';
import { readHistory } from './git/history.ts';
import { type KnownFiles, knownFiles, type LoadedContent, loadContent } from './load/content.ts';
import type { LoadedPicture } from './load/pictures.ts';
import { readReport } from './load/read.ts';
import { type Day, isDay } from './model/day.ts';
import type { History } from './model/history.ts';
import { createPlan, type Plan } from './model/plan.ts';
import { factsFor } from './model/report.ts';
import type { Meeting, Strategy } from './model/types.ts';
import { parseSiteAddress, SITE_ADDRESS_RULE } from './validate/appearance-fields.ts';
import { type ComparablePlans, comparablePlans } from './validate/comparable.ts';
import { draftFile, splitChecksum } from './validate/report/file.ts';
import { publishedSchema } from './validate/report/schema.ts';
import { type AsOfChoice, type Validated, validate } from './validate/validate.ts';
import { unansweredDifferences } from './views/past.ts';

/** What a build works with. */
export interface Site {
  plan: Plan;
  /** The day for which everything is computed. */
  asOf: Day;
  /** The pictures that the content brings along. */
  pictures: readonly LoadedPicture[];
}

/** What pages show. */
export interface ShownSite extends Site {
  /** Null where the content is in no git repository, or git is not installed. */
  history: History | null;
}

/** The outcome of reading the content: a site, or what is wrong with it. */
export interface Check {
  /** Absolute path of the content folder. */
  root: string;
  site: Site | null;
  /** Scheme and host at which the public finds the site; null when nobody says. */
  origin: string | null;
  /** The path below which the site lives, with slashes at both ends. */
  base: string;
  /** Where the content is edited, also when it has errors elsewhere. */
  repository: Strategy['repository'];
  diagnostics: readonly Diagnostic[];
  /** The diagnostics as German text for a terminal; of many warnings of a kind, some. */
  text: string;
  /** The same with every warning. */
  wholeText: () => string;
}

export interface Settings {
  /** Absolute path of the content folder (environment: INHALT). */
  root: string;
  /** Whether everything is shown, also what is marked as internal (environment: AUSGABE=intern). */
  internal?: boolean;
  /** An as-of day that overrides the content's (environment: STICHTAG). */
  asOf: string | null;
  today: Day;
  /** A public address that overrides the content's (environment: ADRESSE). */
  address?: string | null;
  /** The address where the content names none: that of the forge's pages (environment: ADRESSE_SONST). */
  otherwise?: string | null;
  /** A path that the site lives below, which overrides that of the address (environment: BASE). */
  base?: string | null;
}

/** Settings from the environment and the clock, which nothing below reads. */
export function settingsFrom(env: Record<string, string | undefined>, now: Date): Settings {
  return {
    root: resolve(env.INHALT?.trim() || 'content'),
    internal: isInternal(env.AUSGABE?.trim()),
    asOf: env.STICHTAG?.trim() || null,
    address: env.ADRESSE?.trim() || null,
    otherwise: env.ADRESSE_SONST?.trim() || null,
    base: env.BASE?.trim() || null,
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now),
  };
}

/** Everything but the one word that asks for the internal edition is a slip, and must not publish anything. */
function isInternal(edition: string | undefined): boolean {
  if (edition && !['intern', 'oeffentlich'].includes(edition)) {
    throw new Error(`AUSGABE ist „${edition}“. Erlaubt sind: intern, oeffentlich.`);
  }
  return edition === 'intern';
}

/**
 * Loads and checks the whole content folder, apart from files that are `known` from an earlier check. Throws, in German,
 * when there is no such folder or day.
 */
export function checkContent(
  { root, internal = false, asOf, today, ...place }: Settings,
  known?: KnownFiles,
): Check & { loaded: LoadedContent } {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new Error(`Den Ordner mit den Inhalten gibt es nicht: ${root}`);
  }
  if (asOf !== null && !isDay(asOf)) {
    throw new Error(`STICHTAG ist „${asOf}“. Erwartet wird ein Tag in der Form 2024-03-31.`);
  }
  const asked = readAddress('ADRESSE', place.address);
  const otherwise = readAddress('ADRESSE_SONST', place.otherwise);
  const loaded = loadContent(root, known);
  const judged = judge(loaded, { asked: asOf, today });
  const { asOf: day, repository, diagnostics } = judged;
  const plan = internal && judged.internalPlan ? judged.internalPlan() : judged.plan;
  const prefix = `${relative(process.cwd(), root).replaceAll('\\', '/') || '.'}/`;
  const tell = (all: boolean) =>
    [reportText(diagnostics, prefix, loaded.lineOf, all), furtherReading(diagnostics)]
      .filter(Boolean)
      .join('\n');
  return {
    root,
    loaded,
    site: plan && { plan, asOf: day, pictures: loaded.pictures.pictures },
    ...locate(asked ?? plan?.strategy.address ?? otherwise, place.base),
    repository,
    diagnostics,
    text: tell(false),
    wholeText: () => tell(true),
  };
}

function readAddress(name: string, written: string | null | undefined): string | null {
  if (!written) return null;
  const address = parseSiteAddress(written);
  if (!address) throw new Error(`${name} ist „${written}“. ${SITE_ADDRESS_RULE}`);
  return address;
}

/** The path of the address is where the site lives, unless it is built for another. */
function locate(address: string | null, base: string | null | undefined): Pick<Check, 'origin' | 'base'> {
  const { origin, pathname } = address ? new URL(address) : { origin: null, pathname: '/' };
  return { origin, base: `/${base ?? pathname}/`.replace(/\/+/g, '/') };
}

/** Validates, and compares the reports that were given with what the content says of them today. */
export function judge(loaded: LoadedContent, choice: AsOfChoice): Validated {
  const validated = validate(loaded, choice);
  const { plan, diagnostics } = validated;
  if (!plan || plan.frozen.size === 0) return validated;
  const files = new Map(loaded.files.map((one) => [one.file, one]));
  const found = unansweredDifferences(plan).map(({ meeting, mark, text }) => {
    const place = files.get(meeting.file)?.at('berichtigungen') ?? { file: meeting.file, line: 1, column: 1 };
    const message = `Der abgeschlossene Bericht zu dieser Sitzung erzählt etwas anders als die heutigen Inhalte. ${text}`;
    return diagnostic('past-told-differently', place, message, {
      severity: 'warning',
      expected: `War es damals schon falsch, bitte hier unter „berichtigungen“ ergänzen: { datum: …, zu: [${mark}], text: … }. Hat es sich erst danach geändert, gehört es mit seinem Datum in einen neuen Eintrag im „verlauf“.`,
    });
  });
  return { ...validated, diagnostics: [...diagnostics, ...found].sort(compareDiagnostics) };
}

/** Two states of the content, as far as they can be compared, and what the check finds in each. */
export interface ComparedStates {
  /** Null where one of them can't be read well enough to compare anything. */
  plans: ComparablePlans | null;
  /** The day of the one after, for which both are judged, and the day that the one before was shown for. */
  asOf: Day;
  asOfBefore: Day;
  diagnostics: { before: readonly Diagnostic[]; after: readonly Diagnostic[] };
}

/** A content folder as it was read; `checkStates` compares two. */
export type ContentState = LoadedContent;

/**
 * Reads a content folder that may be gone when it is compared. Files that are the `same` in another state, which is
 * known already, are not read again.
 */
export function readState(
  root: string,
  other?: { state: ContentState; same: ReadonlySet<string> },
): ContentState {
  return loadContent(root, other && knownFiles(other.state, (file) => other.same.has(file)));
}

/** Checks two states of the content for the same day. `before` is null where there was none: then all is new. */
export function checkStates(
  before: ContentState | null,
  after: ContentState,
  choice: AsOfChoice,
): ComparedStates {
  const has = judge(after, choice);
  const { asOf } = has;
  if (!before) {
    const sound = has.plan ? { after: has.plan, leftOut: [] } : comparablePlans(after, after, choice.today);
    const plans = sound && {
      before: emptied(sound.after),
      after: sound.after,
      leftOut: sound.leftOut.map((one) => ({ ...one, side: 'after' as const })),
    };
    return { plans, asOf, asOfBefore: asOf, diagnostics: { before: [], after: has.diagnostics } };
  }
  const first = judge(before, choice);
  const had = first.asOf === asOf ? first : judge(before, { ...choice, asked: asOf });
  const plans =
    had.plan && has.plan
      ? { before: had.plan, after: has.plan, leftOut: [] }
      : comparablePlans(before, after, choice.today);
  return {
    plans,
    asOf,
    asOfBefore: first.asOf,
    diagnostics: { before: had.diagnostics, after: has.diagnostics },
  };
}

/** The strategy alone. */
function emptied(plan: Plan): Plan {
  return createPlan({
    ...plan,
    measures: [],
    meetings: [],
    commitments: [],
    pages: [],
    glossary: [],
    sources: [],
    frozen: new Map(),
  });
}

/** The one check of this process. */
interface Current {
  made: { check: Check; shown?: ShownSite } | null;
  /** What was read for the last one, and which of its files have changed since; null where nothing will be edited. */
  read: { loaded: LoadedContent | null; changed: Set<string> } | null;
}

/**
 * The build bundles this module a second time for its pages; the global object is what both copies share, so the
 * content is read once.
 */
const shared = globalThis as { [key: symbol]: Current | undefined };
const CURRENT = Symbol.for('sachstand.check');
shared[CURRENT] ??= { made: null, read: null };
const now = shared[CURRENT];

/** From now on the check keeps what it has read, so that after an edit only that is read again. */
export function expectEdits(): void {
  now.read ??= { loaded: null, changed: new Set() };
}

function current(): NonNullable<Current['made']> {
  if (now.made) return now.made;
  const { loaded: before = null, changed = new Set() } = now.read ?? {};
  const known = before ? knownFiles(before, (file) => !changed.has(file)) : undefined;
  const { loaded, ...check } = checkContent(settingsFrom(process.env, new Date()), known);
  if (now.read) now.read = { loaded, changed: new Set() };
  now.made = { check };
  return now.made;
}

export function currentCheck(): Check {
  return current().check;
}

/** Makes the next `currentCheck` read the file again that changed: a path below the content folder. */
export function forgetCheck(changed: string): void {
  now.made = null;
  now.read?.changed.add(changed);
}

/** The site that pages show. Throws with all diagnostics when the content has errors. */
export function currentSite(): ShownSite {
  const made = current();
  const { site, text, root } = made.check;
  if (!site) throw new Error(text);
  made.shown ??= { ...site, history: readHistory(root) };
  return made.shown;
}

/** What `publishedReport` writes, as JSON Schema. */
export function publishedReportSchema(): string {
  return `${JSON.stringify(publishedSchema(), null, 2)}\n`;
}

/** The report of a meeting as it is published: a frozen one as the bytes of which its checksum is made. */
export function publishedReport(meeting: Meeting): string {
  const { plan } = currentSite();
  if (!plan.frozen.has(meeting.id)) return draftFile(factsFor(plan, meeting));
  const file = readReport(currentCheck().root, `berichte/${meeting.id}.json`, []);
  const published = file && splitChecksum(file)?.published;
  if (!published) throw new Error(`Der abgeschlossene Bericht zur Sitzung „${meeting.id}“ ist verschwunden.`);
  return published;
}
