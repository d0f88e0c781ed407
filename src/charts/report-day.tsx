import { placeNotes } from './notes.ts';
import { SMALL } from './size.ts';
import { textWidth } from './text.ts';
import type { TrendLayout } from './trend-layout.ts';
import { Words } from './words.tsx';

const LABEL = 'Berichtstag';

/** The diagonal on which a forecast is the day of the report itself: whatever lies below it is in the past. */
export function ReportDay({
  layout: { plot, domain, dates, lines, x, y, drawnDate },
}: {
  layout: TrendLayout;
}) {
  const from = Math.max(domain[0], dates.from);
  const to = Math.min(domain[1], dates.to);
  if (from >= to) return null;
  const width = textWidth(LABEL, SMALL);
  const places = [0.95, 0.75, 0.55, 0.35]
    .map((share) => from + (to - from) * share)
    .flatMap((time) => [
      { x: Math.min(x(time) + 4, plot.right - width), y: y(time) + SMALL },
      { x: x(time) - width - 6, y: y(time) - 4 },
    ])
    .filter((place) => place.x > plot.left + 2 && place.y < plot.bottom - 4 && place.y > plot.top + SMALL);
  const ink = lines.map((line) =>
    line.points.map((point) => ({ x: x(point.report), y: y(drawnDate(line, point)) })),
  );
  const diagonal = [from, to].map((time) => ({ x: x(time), y: y(time) }));
  const notes =
    places.length > 0
      ? placeNotes([{ text: LABEL, weight: 'normal', places, required: false }], [...ink, diagonal])
      : [];
  return (
    <>
      <line className="chart-report-day" x1={x(from)} y1={y(from)} x2={x(to)} y2={y(to)} />
      {notes.map((note) => (
        <Words key={note.text} x={note.x} y={note.y} lines={[note.text]} className="chart-note chart-muted" />
      ))}
    </>
  );
}
