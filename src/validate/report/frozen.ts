import { type Diagnostic, type DiagnosticDetails, diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { LoadedReport } from '../../load/content.ts';
import type { FrozenReport } from '../../model/frozen.ts';
import { readReportFile, sha256, splitChecksum } from './file.ts';

const RESTORE =
  'Ein abgeschlossener Bericht ändert sich nie. Bitte die Datei so wiederherstellen, wie sie abgeschlossen wurde, zum Beispiel mit „git restore“. Was in ihm falsch ist, steht als Berichtigung in der Datei der Sitzung.';

/** Two states of the content have most of their reports in common. */
const known = new WeakMap<LoadedReport, FrozenReport | Diagnostic>();

/** The frozen reports that are as they were written, by the id of their meeting, and what is wrong with the others. */
export function readFrozen(files: readonly LoadedReport[]): {
  frozen: Map<string, FrozenReport>;
  diagnostics: Diagnostic[];
} {
  const frozen = new Map<string, FrozenReport>();
  const diagnostics = files.flatMap((file) => {
    const result = known.get(file) ?? readOne(file);
    known.set(file, result);
    if ('rule' in result) return [result];
    frozen.set(file.id, result);
    return [];
  });
  for (const file of files) diagnostics.push(...replaced(file, files, frozen));
  return { frozen, diagnostics };
}

function readOne(file: LoadedReport): FrozenReport | Diagnostic {
  const split = splitChecksum(file.text);
  if (!split || sha256(split.published) !== split.claimed) return altered(file, split !== null);
  const reading = readReportFile(split);
  if ('fault' in reading) return unreadable(file, reading);
  const { id } = reading.frozen.facts.meeting;
  return id === file.id ? reading.frozen : misnamed(file, id);
}

function altered(file: LoadedReport, hasChecksum: boolean): Diagnostic {
  const message = hasChecksum
    ? 'Dieser abgeschlossene Bericht wurde verändert: Seine Prüfsumme stimmt nicht mehr.'
    : 'Dieser abgeschlossene Bericht wurde verändert: Seine Prüfsumme steht nicht mehr in der zweiten Zeile.';
  return diagnostic('frozen-report-altered', { ...file.at(), line: 2 }, message, { expected: RESTORE });
}

type Fault = Extract<ReturnType<typeof readReportFile>, { fault: string }>;

function unreadable(file: LoadedReport, reading: Fault): Diagnostic {
  const tell = (place: ReturnType<LoadedReport['at']>, message: string, expected: string) =>
    diagnostic('frozen-report-unreadable', place, message, { expected });
  switch (reading.fault) {
    case 'no-json':
      return tell(file.at(), 'Diese Datei ist kein JSON und damit kein abgeschlossener Bericht.', RESTORE);
    case 'other-version':
      return tell(
        file.at('report', 'schema'),
        'Diesen abgeschlossenen Bericht hat eine andere Fassung des Programms geschrieben.',
        'Bitte das Programm auf den neuesten Stand bringen.',
      );
    case 'wrong-shape': {
      const message = `In diesem abgeschlossenen Bericht steht etwas, das dort nicht stehen kann: ${quoted(reading.path.join(' › '))}.`;
      return tell(file.at(...reading.path), message, RESTORE);
    }
  }
}

function misnamed(file: LoadedReport, id: string): Diagnostic {
  const message = `Dieser abgeschlossene Bericht gehört zur Sitzung ${quoted(id)}.`;
  const details: DiagnosticDetails = {
    expected: 'Die Datei heißt wie ihre Sitzung.',
    suggestion: `${id}.json`,
  };
  return diagnostic('frozen-report-misnamed', file.at('report', 'meeting', 'id'), message, details);
}

/** A report names the checksum of the one before, so that none can be exchanged or lost without being noticed. */
function replaced(
  file: LoadedReport,
  files: readonly LoadedReport[],
  frozen: ReadonlyMap<string, FrozenReport>,
): Diagnostic[] {
  const report = frozen.get(file.id);
  const before = report?.facts.previous?.id;
  if (!report?.previousChecksum || before === undefined) return [];
  const found = frozen.get(before)?.seal.sha256;
  const isBroken = !found && files.some(({ id }) => id === before);
  if (found === report.previousChecksum || isBroken) return [];
  const message = found
    ? `Der Bericht davor, ${quoted(before)}, ist nicht mehr der, der abgeschlossen wurde: Hier steht eine andere Prüfsumme.`
    : `Der abgeschlossene Bericht davor, ${quoted(before)}, fehlt.`;
  return [diagnostic('frozen-report-replaced', file.at('previousChecksum'), message, { expected: RESTORE })];
}
