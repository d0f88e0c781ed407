const WIDTH = 100;

/**
 * A value as JSON text for programs and people: keys in the order in which they were given, two spaces, and whatever is
 * short, such as a date, in one line. Equal values give equal text.
 */
export function jsonText(value: unknown): string {
  return `${pretty(value, '')}\n`;
}

function pretty(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return laidOut(
      '[',
      value.map((item) => pretty(item, inner)),
      ']',
      indent,
    );
  }
  const parts: string[] = [];
  for (const key in value)
    parts.push(`${JSON.stringify(key)}: ${pretty((value as Record<string, unknown>)[key], inner)}`);
  return laidOut('{ ', parts, ' }', indent);
}

/** In one line if it fits. What takes several lines is longer than it would be in one. */
function laidOut(open: '[' | '{ ', parts: readonly string[], close: ']' | ' }', indent: string): string {
  if (parts.length === 0) return open.charAt(0) + close.at(-1);
  let length = indent.length + 2;
  for (const part of parts) length += part.length + 2;
  if (length <= WIDTH) return open + parts.join(', ') + close;
  return `${open.charAt(0)}\n${indent}  ${parts.join(`,\n${indent}  `)}\n${indent}${close.at(-1)}`;
}
