import type { MeetingReport } from '../../model/report.ts';
import { formatDay } from '../format.ts';
import type { Section } from './document.ts';
import { paragraph, plain } from './lines.ts';

/** The seal of a report that was frozen. */
export interface Seal {
  /** SHA-256 of the frozen file, in hexadecimal digits. */
  sha256: string;
  /** The state of the content it was made from; null when it is not known. */
  commit: string | null;
  /** The name of the frozen file. */
  file: string;
}

/** How a reader finds out that the report is the one that was given. */
export function verificationSection({ asOf }: MeetingReport, seal: Seal | null): Section {
  const id = 'pruefsumme';
  const title = 'Prüfsumme';
  if (!seal) {
    const text = `Dieser Bericht ist nicht festgeschrieben. Er wird zum Stichtag ${formatDay(asOf)} aus den Inhalten der Website berechnet und ändert sich mit ihnen.`;
    return { id, title, blocks: [paragraph(text)] };
  }
  return {
    id,
    title,
    blocks: [
      paragraph(
        `Dieser Bericht ist festgeschrieben: Er wird allein aus der Datei ${seal.file} dargestellt, die sich seither nicht geändert hat. Wer die Datei herunterlädt und ihre Prüfsumme bildet, etwa mit „sha256sum ${seal.file}“ oder in der PowerShell mit „Get-FileHash ${seal.file}“, muss dieselbe Zahl erhalten.`,
      ),
      {
        kind: 'facts',
        facts: [
          { label: 'SHA-256', lines: [plain(seal.sha256)] },
          { label: 'Stand der Inhalte', lines: [plain(seal.commit ?? 'nicht dokumentiert')] },
        ],
      },
    ],
  };
}
