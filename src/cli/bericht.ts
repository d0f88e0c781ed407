import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { reportMarkdown } from '../exports/markdown.ts';
import { gitState } from '../git/state.ts';
import { draftFor } from '../model/report.ts';
import { type Check, checkContent, type Site, settingsFrom } from '../site.ts';
import { counted, formatTerm } from '../views/format.ts';
import { reportDocument } from '../views/report/compose.ts';
import { explain } from './explain.ts';
import { dueMeetings, type Frozen, freeze, frozenText, originOf, reportMeeting } from './freeze.ts';

const USAGE = `Statusberichte ansehen und abschließen

  npm run bericht -- entwurf <sitzung>              zeigt den Bericht, wie er heute abgeschlossen würde
  npm run bericht -- entwurf <sitzung> --json       dasselbe als die Datei, die geschrieben würde
  npm run bericht -- abschliessen <sitzung>         schreibt ihn fest: berichte/<sitzung>.json
  npm run bericht -- abschliessen --alle            schreibt alle fest, deren Stichtag erreicht ist
        --trotzdem                                  auch ohne Git oder mit Änderungen, die nicht in Git sind

  <sitzung> ist der Name der Datei in sitzungen/ ohne Endung, zum Beispiel 2021-06-01-kod.`;

/** `npm run bericht`: shows what would be frozen, and freezes it. */
try {
  process.stdout.write(`${run(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${explain(error, 'Der Befehl')}\n`);
  process.exitCode = 1;
}

function run(words: string[]): string {
  const { command, id, options } = read(words);
  if (command === undefined) return USAGE;
  const check = checkContent({ ...settingsFrom(process.env, new Date()), internal: false });
  const site = wholeSite(check);
  if (command === 'entwurf' && id) return draft(check.root, site, id, options.json ?? false);
  if (command === 'abschliessen' && (id || options.alle)) {
    const meetings = id ? [reportMeeting(site, id)] : dueMeetings(site);
    if (meetings.length === 0) return 'Alle Berichte, deren Stichtag erreicht ist, sind schon abgeschlossen.';
    const origin = originOf(gitState(check.root), options.trotzdem ?? false);
    return toldFrozen(freeze(check.root, site, meetings, origin));
  }
  throw new Error(USAGE);
}

function read(words: string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { alle: { type: 'boolean' }, trotzdem: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const [command, id, ...more] = positionals;
    if (more.length === 0 && !(id && values.alle)) return { command, id, options: values };
  } catch {
    // What can't be read is answered with how to write it.
  }
  throw new Error(USAGE);
}

function wholeSite({ site, text }: Check): Site {
  if (site) return site;
  throw new Error(`${text}\n\nSolange die Inhalte Fehler haben, wird kein Bericht daraus.`);
}

function draft(root: string, site: Site, id: string, asJson: boolean): string {
  const meeting = reportMeeting(site, id);
  if (asJson) return frozenText(site.plan, meeting, originOf(gitState(root), true)).trimEnd();
  return reportMarkdown(reportDocument(draftFor(site.plan, meeting))).trimEnd();
}

function toldFrozen(frozen: readonly Frozen[]): string {
  const lines = frozen.map(({ path, report }) => {
    const { facts, seal } = report;
    return `Abgeschlossen: Bericht zur Sitzung vom ${formatTerm(facts.meeting.date)}\n  ${relative(process.cwd(), path)}\n  SHA-256 ${seal.sha256}`;
  });
  const files = counted(frozen.length, 'Datei', 'Dateien');
  return [...lines, `Bitte ${files} in Git aufnehmen. Abgeschlossene Berichte ändern sich nicht mehr.`].join(
    '\n\n',
  );
}
