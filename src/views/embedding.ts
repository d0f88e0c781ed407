import type { Day } from '../model/day.ts';
import { isOpen } from '../model/deadline.ts';
import { datesOf, type MeasureLine } from '../model/line.ts';
import type { OutlookItem } from '../model/outlook.ts';
import type { Plan } from '../model/plan.ts';
import { isClosed } from '../model/state.ts';
import { compareTerms } from '../model/term.ts';
import type { Ref } from '../model/types.ts';
import { formatTerm } from './format.ts';
import { situationNow } from './now.ts';
import { outlookRoute, outlookWhat, plannedFirst } from './outlook-text.ts';
import { routes } from './routes.ts';
import { siteName } from './site-name.ts';

/** What other sites can show in a frame, and the code for it. */
export interface Piece {
  route: string;
  /** Names the frame to those who don't see it. */
  title: string;
  /** Pixels that hold it in a column of 360 px; a frame that is too low scrolls. */
  height: number;
}

export function overviewPiece({ strategy }: Plan): Piece {
  return { route: routes.embeddedOverview, title: `${siteName(strategy)}: Überblick`, height: 260 };
}

export function outlookPiece({ strategy }: Plan): Piece {
  return { route: routes.embeddedOutlook, title: `${siteName(strategy)}: nächste Termine`, height: 480 };
}

export function measurePiece({ strategy }: Plan, { id, title }: Ref): Piece {
  return { route: routes.embeddedMeasure(id), title: `${siteName(strategy)}: ${title}`, height: 340 };
}

/** Stands in the code for a public address that nobody has given; where scripts run, the page puts its own there. */
export const ADDRESS_TO_FILL_IN = 'https://adresse-dieser-website';

/** The code that shows a piece. `address` is that of the site, without a slash at the end. */
export function embedCode({ route, title, height }: Piece, address: string): string {
  return [
    `<iframe src="${address}${route}"`,
    `  title="${attribute(title)}"`,
    `  width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`,
  ].join('\n');
}

/** Code for a site that wants every piece exactly as high as it needs to be; `public/einbetten.js` tells how high. */
export const HEIGHT_CODE = [
  '<script>',
  "  addEventListener('message', (event) => {",
  "    for (const frame of document.querySelectorAll('iframe')) {",
  '      const height = Number(event.data?.sachstandHoehe);',
  '      if (frame.contentWindow === event.source && height > 0) frame.height = height;',
  '    }',
  '  });',
  '</script>',
].join('\n');

/** As it may stand in an attribute of any HTML page. */
function attribute(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A date that comes next. */
export interface NextDate {
  when: string;
  /** `Abschluss`, and what was planned first. */
  what: string;
  subject: Ref;
  route: string;
}

const SHOWN = 6;

/** What is due next, the first of it; nothing is overdue here. */
export function nextDates(plan: Plan, asOf: Day): NextDate[] {
  const { outlook, later } = situationNow(plan, asOf);
  const items = [...outlook, ...later].flatMap((group) => group.items);
  return items.slice(0, SHOWN).map(nextDate);
}

function nextDate(item: OutlookItem): NextDate {
  return {
    when: formatTerm(item.due),
    what: outlookWhat(item) + plannedFirst(item),
    subject: item.subject,
    route: outlookRoute(item),
  };
}

/** `Alle Schulen versorgt, 2026`: the next open date of a measure; null when none is known. */
export function nextDateOf(line: MeasureLine, asOf: Day): string | null {
  const next = isClosed(line.status) ? [] : datesOf(line).filter(({ deadline }) => isOpen(deadline));
  const [first] = next
    .flatMap(({ milestone, deadline: { forecast } }) => (forecast ? [{ milestone, forecast }] : []))
    .filter(({ forecast }) => forecast.last >= asOf)
    .sort((a, b) => compareTerms(a.forecast, b.forecast));
  return first ? `${first.milestone ?? 'Abschluss'}, ${formatTerm(first.forecast)}` : null;
}
