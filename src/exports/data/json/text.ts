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
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => pretty(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pretty(item, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  const space = isList ? '' : ' ';
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 2);
  if (length <= WIDTH && !parts.some((part) => part.includes('\n'))) {
    return `${open}${space}${parts.join(', ')}${space}${close}`;
  }
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
