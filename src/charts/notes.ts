import type { Box } from './hatch.ts';
import { SMALL, WIDTH } from './size.ts';
import { textWidth } from './text.ts';

interface Point {
  x: number;
  y: number;
}

/** A text and the places it may stand at, best first: `x` its left edge, `y` its baseline. */
export interface Note {
  text: string;
  weight: 'normal' | 'bold';
  places: Point[];
  /** Shown even where it must cover something; otherwise left out there. */
  required: boolean;
}

export interface PlacedNote extends Point {
  text: string;
  weight: 'normal' | 'bold';
}

const ASCENT = SMALL * 0.85;
const DESCENT = SMALL * 0.25;
const PAD = 2;
const SAMPLE = 3;

/**
 * Puts each note, in the given order, at the place where it covers least of the `lines` and nothing of another note.
 * Notes without such a place are left out unless they are required.
 */
export function placeNotes(notes: readonly Note[], lines: readonly Point[][]): PlacedNote[] {
  const ink = lines.flatMap(sample);
  const taken: Box[] = [];
  const placed: PlacedNote[] = [];
  for (const note of notes) {
    const options = note.places.map((place) => {
      const box = boxAt(place, note);
      const crowded = taken.filter((other) => overlap(box, other)).length;
      return { box, crowded, cost: crowded * 1000 + ink.filter((point) => contains(box, point)).length };
    });
    const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
    if (best.crowded > 0 && !note.required) continue;
    taken.push(best.box);
    placed.push({ text: note.text, weight: note.weight, x: best.box.x + PAD, y: best.box.y + ASCENT });
  }
  return placed;
}

/** Places around a dot: above and below, in the middle, to the left and to the right, all right of `left`. */
export function placesAround({ x, y }: Point, width: number, left: number): Point[] {
  const [above, below] = [y - 10, y + 10 + ASCENT * 0.85];
  return [above, below].flatMap((baseline) =>
    [x - width / 2, x - width - 4, x + 4].map((start) => ({
      x: keepInside(start, left, width),
      y: baseline,
    })),
  );
}

function boxAt({ x, y }: Point, { text, weight }: Note): Box {
  return {
    x: x - PAD,
    y: y - ASCENT,
    width: textWidth(text, SMALL, weight) + 2 * PAD,
    height: ASCENT + DESCENT,
  };
}

function keepInside(start: number, left: number, width: number): number {
  return Math.max(left + PAD, Math.min(start, WIDTH - width));
}

function sample(line: readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1] ?? to;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / SAMPLE) || 1;
    for (let step = 1; step <= steps; step += 1) {
      points.push({
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      });
    }
  }
  return points;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(box: Box, { x, y }: Point): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}
