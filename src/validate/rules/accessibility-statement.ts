import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { addMonths, type Day } from '../../model/day.ts';
import type { Content } from '../content.ts';
import type { Rule } from '../rule.ts';
import { isPublication } from './publication.ts';

/**
 * What the model statement of the Commission Implementing Decision (EU) 2018/1523 asks for, and in North
 * Rhine-Westphalia § 10b BGG NRW: recognised by words of its headings.
 */
const PARTS = [
  { heading: /vereinbar|konform|stand der barrierefreiheit/i, name: 'Stand der Vereinbarkeit' },
  { heading: /nicht barrierefrei/i, name: 'Nicht barrierefreie Inhalte' },
  { heading: /erstell|überprüf|aktualisier/i, name: 'Erstellung dieser Erklärung' },
  { heading: /feedback|rückmeld|melden|kontakt/i, name: 'Feedback und Kontakt' },
  { heading: /durchsetzung|ombud|schlichtung/i, name: 'Durchsetzungsverfahren' },
];

const MONTHS = 12;

/** Looks at the accessibility statement with the eyes of those who supervise it; its age is counted to today. */
export const accessibilityStatement: Rule = (content, today) => {
  if (!isPublication(content)) return [];
  return content.pages
    .filter((page) => page.id === 'barrierefreiheit')
    .flatMap((page) => [...missingParts(page), ...age(page, today)]);
};

type PageItem = Content['pages'][number];

function missingParts(page: PageItem): Diagnostic[] {
  const headings = page.body.split('\n').filter((line) => /^#{2,6}\s/.test(line));
  const missing = PARTS.filter(({ heading }) => !headings.some((line) => heading.test(line)));
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => `„${name}“`).join(', ');
  const message = `In der Erklärung zur Barrierefreiheit ${missing.length === 1 ? 'fehlt der Abschnitt' : 'fehlen die Abschnitte'} ${names}.`;
  return [
    diagnostic('incomplete-statement', { file: page.file, line: page.bodyLine, column: 1 }, message, {
      severity: 'warning',
      expected:
        'So sieht es das Muster der EU vor (Durchführungsbeschluss (EU) 2018/1523). Vorlage: docs/vorlagen/seiten/barrierefreiheit.md.',
    }),
  ];
}

function age(page: PageItem, today: Day): Diagnostic[] {
  const { stand } = page.value;
  if (!stand) {
    // What is written but can't be read has been told.
    if ('stand' in page.value) return [];
    return [
      diagnostic('incomplete-statement', page.at(), 'Der Erklärung zur Barrierefreiheit fehlt ihr Datum.', {
        severity: 'warning',
        expected: `Wann sie erstellt oder zuletzt überprüft wurde, steht im Kopf der Datei: stand: ${today}`,
      }),
    ];
  }
  if (addMonths(stand, MONTHS) >= today) return [];
  return [
    diagnostic(
      'outdated-statement',
      page.at('stand'),
      'Die Erklärung zur Barrierefreiheit ist älter als zwölf Monate.',
      {
        severity: 'warning',
        expected: `Bitte überprüfen, ob sie noch stimmt, und das Datum erneuern: stand: ${today}`,
      },
    ),
  ];
}
