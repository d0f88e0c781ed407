import type { MeasureLine } from '../model/line.ts';
import { STATUS_ORDER, statusKey } from './labels.ts';

/** The measures as counts and drawings list them: the finished ones first, within a status in their own order. */
export function inStatusOrder(lines: readonly MeasureLine[]): MeasureLine[] {
  return STATUS_ORDER.flatMap((key) => lines.filter((line) => statusKey(line.status) === key));
}
