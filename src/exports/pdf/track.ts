import { hatch } from '../../charts/hatch.ts';
import type { Timeline, TimelineBar, TimelineMark, TimelineRow } from '../../views/timeline.ts';

/** The size of a drawing in tenths of a millimetre; `timeline.typ` has the same in millimetres. */
const WIDTH = 750;
const HEIGHT = 80;
const MIDDLE = HEIGHT / 2;
const BAR = { y: MIDDLE - 13, height: 26 };
const PLANNED_Y = MIDDLE + 23;
const DIAMOND = 8.5;
/** Room at both ends for marks that lie on the edge of the axis. */
const MARGIN = 10;

const DANGER = '#b00a1d';
const MUTED = '#525252';

const COLORS: Record<TimelineRow['status'], string> = {
  abgeschlossen: '#00664b',
  'in-umsetzung': '#466abf',
  geplant: MUTED,
  idee: MUTED,
  pausiert: '#984500',
  eingestellt: MUTED,
  unbekannt: MUTED,
};

const MARKS: Record<TimelineMark['kind'], string> = {
  done: 'fill="#00664b" stroke="#fff" stroke-width="2"',
  open: 'fill="#fff" stroke="#000" stroke-width="3"',
  overdue: `fill="#fff" stroke="${DANGER}" stroke-width="3"`,
  was: `fill="#fff" stroke="${MUTED}" stroke-width="2" stroke-dasharray="3 2.5"`,
};

/**
 * The drawing of one measure as SVG. It is a picture and not shapes of Typst, because those count as decoration: no
 * text alternative reaches a reader through them.
 */
export function trackSvg(row: TimelineRow, { asOf }: Pick<Timeline, 'asOf'>): string {
  const content = [
    row.planned ? plannedLine(row.planned) : '',
    row.current ? statusBar(row.current, row) : '',
    row.overdue ? overdueBar(row.overdue) : '',
    `<path d="M${at(asOf)} 0V${HEIGHT}" stroke="#000" stroke-width="3.5"/>`,
    ...row.marks.map(diamond),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} 0 ${WIDTH + 2 * MARGIN} ${HEIGHT}">${content.join('')}</svg>`;
}

function plannedLine({ x, width }: TimelineBar): string {
  return `<path d="M${at(x)} ${PLANNED_Y}h${at(width)}" stroke="${MUTED}" stroke-width="5" stroke-dasharray="15 10"/>`;
}

function statusBar({ x, width }: TimelineBar, { status, openEnded }: TimelineRow): string {
  const color = COLORS[status];
  const hollow = openEnded || status === 'geplant' || status === 'idee' || status === 'unbekannt';
  const dashes = openEnded || status === 'idee' ? ' stroke-dasharray="7 5"' : '';
  const look = hollow ? `fill="#fff" stroke="${color}" stroke-width="2.5"${dashes}` : `fill="${color}"`;
  return `<rect x="${at(x)}" y="${BAR.y}" width="${at(width)}" height="${BAR.height}" rx="5" ${look}/>`;
}

function overdueBar({ x, width }: TimelineBar): string {
  const box = { x: at(x), width: at(width), ...BAR };
  const lines = `<path d="${hatch(box, 'rising')}" stroke="${DANGER}" stroke-width="2.5"/>`;
  return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#fff" stroke="${DANGER}" stroke-width="2.5"/>${lines}`;
}

function diamond({ x, kind }: TimelineMark): string {
  const left = at(x) - DIAMOND;
  return `<path d="M${left} ${MIDDLE}l${DIAMOND}-${DIAMOND} ${DIAMOND} ${DIAMOND}-${DIAMOND} ${DIAMOND}z" ${MARKS[kind]}/>`;
}

/** Percent of the axis in units of the drawing. */
function at(percent: number): number {
  return Math.round(percent * WIDTH) / 100;
}
