import { wrongIndent, type YamlFault } from './yaml-fault.ts';
import type { Line } from './yaml-lines.ts';

/** Where the lines of a region should stand, and one that does stand there. */
export interface Level {
  indent: number;
  peer: Line | null;
}

/** The number that occurs most often; of several `otherwise` or the first. */
export function mostFrequent(numbers: readonly number[], otherwise: number): number {
  const votes = new Map<number, number>();
  for (const one of numbers) votes.set(one, (votes.get(one) ?? 0) + 1);
  const most = Math.max(...votes.values());
  if (numbers.length === 0 || votes.get(otherwise) === most) return otherwise;
  return numbers.find((one) => votes.get(one) === most) as number;
}

/** Tells a line that doesn't stand on its level. */
export function checkIndent(line: Line, level: Level, faults: YamlFault[]): void {
  if (line.indent === level.indent || line.guessed) return;
  faults.push(wrongIndent(line.offset, line.indent, level.indent, level.peer?.offset ?? null));
}
