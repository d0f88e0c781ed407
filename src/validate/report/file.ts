import { createHash } from 'node:crypto';
import { canonicalText } from '../../model/canonical.ts';
import type { FrozenReport, Seal } from '../../model/frozen.ts';
import type { ReportFacts } from '../../model/report.ts';
import { reportFileV1, reportFileV2 } from './schema.ts';
import { firstStrangePart } from './structure.ts';
import { factsIn, writtenReport } from './versions.ts';

/** The state of the content from which a report is made. */
export type Origin = Pick<Seal, 'commit' | 'committedOn' | 'uncommitted'> &
  Pick<FrozenReport, 'previousChecksum'>;

/**
 * The file of a frozen report. What is published is the file without the line of its checksum, so that everybody can
 * verify it: `sha256sum <published file>`, or here `grep -v '^  "checksum"' <file> | sha256sum`.
 */
export function frozenFile(report: ReportFacts, origin: Origin): string {
  const published = publishedText({ ...origin, report: writtenReport(report) });
  return published.replace('{\n', `{\n  "checksum": "sha256:${sha256(published)}",\n`);
}

/** A draft as it is published: the file without where it came from. */
export function draftFile(report: ReportFacts): string {
  return publishedText({ report: writtenReport(report) });
}

function publishedText(file: object): string {
  return `${canonicalText(file)}\n`;
}

const CHECKSUM_LINE = /^\{\n {2}"checksum": "sha256:([0-9a-f]{64})",\n/;

/** The file as it is published, and the checksum that it claims; null without one in its place. */
export function splitChecksum(file: string): { published: string; claimed: string } | null {
  const match = CHECKSUM_LINE.exec(file);
  return match ? { published: `{\n${file.slice(match[0].length)}`, claimed: match[1] as string } : null;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** One for each version that was ever written: what was frozen stays readable. */
const FILES: ReadonlyMap<unknown, typeof reportFileV1 | typeof reportFileV2> = new Map<
  unknown,
  typeof reportFileV1 | typeof reportFileV2
>([
  [1, reportFileV1],
  [2, reportFileV2],
]);

/** The outcome of reading a file whose checksum is right. */
export type Reading =
  | { frozen: FrozenReport }
  | { fault: 'no-json' | 'other-version' }
  /** `path` leads to the first value that can't be. */
  | { fault: 'wrong-shape'; path: readonly PropertyKey[] };

/** In characters: smaller files hold no more faults than can be told at once. */
const LARGE = 1_000_000;

export function readReportFile({ published, claimed }: { published: string; claimed: string }): Reading {
  const data = parsed(published);
  if (data === undefined) return { fault: 'no-json' };
  const schema = FILES.get(versionOf(data));
  if (!schema) return { fault: 'other-version' };
  const strange = published.length > LARGE ? firstStrangePart(schema, data) : null;
  if (strange) return { fault: 'wrong-shape', path: strange };
  const result = schema.safeParse(data);
  if (!result.success) return { fault: 'wrong-shape', path: result.error.issues[0]?.path ?? [] };
  const { report, previousChecksum, ...origin } = result.data;
  const seal = { sha256: claimed, ...origin, file: `statusbericht-${report.meeting.id}.json` };
  return { frozen: { facts: factsIn(report), previousChecksum, seal } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(data: unknown): unknown {
  return (data as { report?: { schema?: unknown } } | null)?.report?.schema;
}
