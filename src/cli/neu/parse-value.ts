import { suggestNumber } from '../../diagnostic/amount.ts';
import type { FileData, FileValue } from '../../edit/value.ts';
import { closest } from '../../validate/closest.ts';
import type { Field, Shape } from '../../validate/field-tree.ts';
import { suggestTerm } from '../../validate/suggest.ts';

/**
 * What words on the command line say, by the shape of their field: `a, b` for a list, `neu=2027, grund="…"` for a group,
 * `kennung:neu=2027` or `kennung=12` for what has an id. Several words add up.
 *
 * @throws in German, when a word doesn't fit
 */
export function parseValue(name: string, shape: Shape, words: readonly string[]): FileValue {
  switch (shape.shape) {
    case 'value':
      return asMeant(shape, words.at(-1) ?? '');
    case 'list':
      return shape.item.shape === 'value'
        ? words.flatMap(pieces)
        : words.map((word) => parseItem(name, shape.item, word));
    case 'record':
      return Object.fromEntries(words.map((word) => parseKeyed(name, shape.item, word)));
    default:
      return Object.assign({}, ...words.map((word) => parseGroup(name, shape.fields, word)));
  }
}

function parseItem(name: string, item: Shape, word: string): FileValue {
  if (item.shape === 'either' && !/^\s*[a-z_]+=/.test(word)) return word.trim();
  return item.shape === 'entries' || item.shape === 'either' ? parseGroup(name, item.fields, word) : word;
}

function parseKeyed(name: string, item: Shape, word: string): [string, FileValue] {
  const [, key = '', rest = ''] = /^\s*([^:=\s]+)\s*[:=]\s*(.*)$/s.exec(word) ?? [];
  if (key === '') {
    const form = item.shape === 'value' ? 'kennung=12' : 'kennung:neu=2027,grund="…"';
    throw new Error(`--${name}: „${word}“ nennt keine Kennung. So geht es: --${name} ${form}`);
  }
  return [key, item.shape === 'value' ? asMeant(item, rest) : parseItem(name, item, rest)];
}

function parseGroup(name: string, fields: readonly Field[], word: string): FileData {
  // A comma that no key follows is text: shells take the quotes away that would say so.
  const keysAhead = fields.map(({ key }) => key).join('|');
  const parts = word.split(new RegExp(`,\\s*(?=(?:${keysAhead})\\s*=)`)).map((part) => unquoted(part.trim()));
  const entries = parts.map((piece): [string, FileValue] => {
    const [, key = '', value = ''] = /^([^=]+?)\s*=\s*(.*)$/s.exec(piece) ?? [];
    const field = fields.find((one) => one.key === key);
    if (field) return [key, parseValue(`${name} ${key}`, field.shape, [value])];
    const keys = fields.map((one) => one.key);
    const meant = closest(key, keys);
    throw new Error(
      `--${name}: „${piece}“ ist nicht zu lesen. ${meant ? `Meinten Sie „${meant}=…“?` : `Möglich sind: ${keys.map((one) => `${one}=…`).join(', ')}.`}`,
    );
  });
  return Object.fromEntries(entries);
}

/** Parts between commas. */
function pieces(word: string): string[] {
  return word
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** `grund="…"` without its quotes. */
function unquoted(part: string): string {
  return part.replace(/=\s*"(.*)"$/s, '=$1');
}

/** A date or a number as people write them becomes what they mean; what nobody can make out is left to the check. */
export function asMeant(shape: Extract<Shape, { shape: 'value' }>, written: string): string {
  const text = written.trim();
  const { form } = shape.value;
  if (form === 'term' || form === 'day') return suggestTerm(text) ?? text;
  if (form === 'number' || form === 'quantity' || form === 'percent') {
    return /^-?\d+(\.\d+)?~?$/.test(text) ? text : (suggestNumber(text) ?? text);
  }
  return text;
}
