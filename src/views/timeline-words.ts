import type { TimelineRow } from './timeline.ts';

/** What the drawing of a measure shows, for those who can't see it. */
export function timelineWords({ statusLabel, begin, plannedEnd, currentEnd, marks }: TimelineRow): string {
  const parts = [
    statusLabel,
    `Beginn ${begin}`,
    `geplantes Ende ${plannedEnd}`,
    `Ende nach heutigem Stand ${currentEnd}`,
    ...marks.map((mark) => mark.label),
  ];
  return parts.join('; ');
}
