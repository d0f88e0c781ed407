/** Where comments stand, if the value leaves room. */
const COMMENT_COLUMN = 30;

/** `titel:                       # wie die Maßnahme heißt`; a value is written as it is. */
export function field(key: string, value: string, comment: string): string {
  const line = `${key}:${value && ` ${value}`}`;
  return `${line.padEnd(COMMENT_COLUMN - 1)} # ${comment}`;
}

/** Lines that help, and count only once their sign is taken away. Indented ones keep their place. */
export function commented(...lines: string[]): string[] {
  return lines.map((line) => line.replace(/^( *)/, '$1# '));
}
