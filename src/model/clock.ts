/** Times of day as `17:00`. */

/** `17:00` of `17:00`, `17.00 Uhr` or `17 Uhr`; null of anything else. */
export function parseClock(written: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2})(?:\s*Uhr)?|\s*Uhr)$/.exec(written.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

export function isClock(text: string): boolean {
  return parseClock(text) === text;
}
