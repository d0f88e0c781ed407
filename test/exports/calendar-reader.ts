/** Reads iCalendar by the grammar of RFC 5545, independently of the code that writes it; throws at what breaks it. */

export interface ReadComponent {
  name: string;
  /** By name, without parameters: raw values. */
  properties: Map<string, { parameters: string; value: string }>;
  contains: ReadComponent[];
}

export function readCalendar(file: string): ReadComponent {
  const root: ReadComponent = { name: '', properties: new Map(), contains: [] };
  const open = [root];
  for (const line of linesOf(file)) {
    const [, name = '', parameters = '', value = ''] = CONTENT_LINE.exec(line) ?? [];
    if (!name) throw new Error(`no content line: ${JSON.stringify(line)}`);
    const inner = open.at(-1) as ReadComponent;
    if (name === 'BEGIN') {
      const component: ReadComponent = { name: value, properties: new Map(), contains: [] };
      inner.contains.push(component);
      open.push(component);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`END:${value} without its BEGIN`);
    } else {
      if (inner.properties.has(name)) throw new Error(`${name} twice in ${inner.name}`);
      inner.properties.set(name, { parameters, value });
    }
  }
  const [calendar, ...rest] = root.contains;
  if (open.length !== 1 || !calendar || rest.length > 0) throw new Error('not one whole calendar');
  return calendar;
}

/** The events of a calendar. */
export function eventsOf(file: string): ReadComponent[] {
  return readCalendar(file).contains.filter(({ name }) => name === 'VEVENT');
}

/** A TEXT value without its escapes. */
export function textOf(component: ReadComponent, name: string): string | null {
  const raw = component.properties.get(name)?.value;
  if (raw === undefined) return null;
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/.test(raw)) throw new Error(`${name} is not escaped: ${raw}`);
  return raw.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

const CONTENT_LINE = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^\p{Cc}":;]+)*):((?:\P{Cc}|\t)*)$/u;

function linesOf(file: string): string[] {
  if (!file.endsWith('\r\n')) throw new Error('the last line is not ended');
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break in ${JSON.stringify(line)}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`);
  }
  return physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
}
