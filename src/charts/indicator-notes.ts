import { type Note, type PlacedNote, placeNotes, placesAround } from './notes.ts';
import { SMALL } from './size.ts';
import { textWidth } from './text.ts';

interface Dot {
  x: number;
  y: number;
  label: string;
}

interface Target {
  y: number;
  from: number;
  to: number;
  label: string;
}

/** The labels of an indicator: unit, last value and target always, the first and the others where there is room. */
export function indicatorNotes(
  unit: string,
  plot: { left: number; right: number; bottom: number },
  dots: readonly Dot[],
  target: Target | null,
): PlacedNote[] {
  const [last, ...others] = dots.map((dot) => valueNote(dot, plot.left)).reverse();
  const first = others.pop();
  const notes: Note[] = [
    { text: unit, weight: 'normal', places: [{ x: 0, y: SMALL }], required: true },
    ...(last ? [{ ...last, required: true }] : []),
    ...(target ? [targetNote(target)] : []),
    ...(first ? [first] : []),
    ...others,
  ];
  const axis = [plot.left, plot.right].map((x) => ({ x, y: plot.bottom }));
  const targetLine = target ? [target.from, target.to].map((x) => ({ x, y: target.y })) : [];
  return placeNotes(notes, [[...dots], axis, targetLine]);
}

function valueNote(dot: Dot, left: number): Note {
  const width = textWidth(dot.label, SMALL, 'bold');
  return { text: dot.label, weight: 'bold', places: placesAround(dot, width, left), required: false };
}

function targetNote({ y, from, to, label }: Target): Note {
  const width = textWidth(label, SMALL);
  const places = [y - 6, y + SMALL + 3].flatMap((baseline) =>
    [from + 4, to - width, (from + to - width) / 2].map((x) => ({ x, y: baseline })),
  );
  return { text: label, weight: 'normal', places, required: true };
}
