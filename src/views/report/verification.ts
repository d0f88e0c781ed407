import type { Seal } from '../../model/frozen.ts';
import type { MeetingReport } from '../../model/report.ts';
import { formatDay } from '../format.ts';
import { routes } from '../routes.ts';
import type { Fact, Section } from './document.ts';
import { link, paragraph, plain } from './lines.ts';

/** How a reader finds out that the report is the one that was given. */
export function verificationSection({ asOf, seal, meeting }: MeetingReport): Section {
  const id = 'pruefsumme';
  const title = 'Prüfsumme';
  if (!seal) {
    const text = `Entwurf: Dieser Bericht ist noch nicht abgeschlossen. Er wird zum Stichtag ${formatDay(asOf)} aus den Inhalten der Website berechnet und ändert sich mit ihnen.`;
    return { id, title, blocks: [paragraph(text)] };
  }
  const { file } = seal;
  return {
    id,
    title,
    blocks: [
      paragraph([
        { text: 'Dieser Bericht ist abgeschlossen und wird allein aus der Datei ' },
        link(file, routes.reportFile(meeting.id, 'json')),
        {
          text: ` dargestellt. Ihre Prüfsumme gibt unter Linux „sha256sum ${file}“ aus, unter macOS „shasum -a 256 ${file}“, unter Windows „certutil -hashfile ${file} SHA256“.`,
        },
      ]),
      { kind: 'facts', facts: sealFacts(seal) },
    ],
  };
}

export function sealFacts({ sha256, commit, committedOn, uncommitted }: Seal): Fact[] {
  const origin =
    commit && committedOn ? `Commit ${commit} vom ${formatDay(committedOn)}` : 'nicht dokumentiert';
  const changed = uncommitted ? ', mit Änderungen, die darin noch nicht enthalten sind' : '';
  return [
    { label: 'SHA-256', lines: [plain(sha256)] },
    { label: 'Stand der Inhalte', lines: [plain(`${origin}${changed}`)] },
  ];
}
