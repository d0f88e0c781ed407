import { quoted } from '../diagnostic/quote.ts';
import type { RuleId } from '../diagnostic/rule-id.ts';

/** A fault in how the entries are written; offsets count from the beginning of the parsed text. */
export interface YamlFault {
  rule: RuleId;
  offset: number;
  message: string;
  expected: string;
  suggestion?: string | null;
  related?: { offset: number; message: string };
}

const KEY_AND_VALUE = 'Jede Angabe hat die Form „angabe: Wert“, mit einem Leerzeichen nach dem Doppelpunkt.';
const LIST_ITEM =
  'Jeder Eintrag einer Liste beginnt mit einem kurzen Bindestrich und einem Leerzeichen: „- “.';
export const IN_QUOTES = 'Der ganze Text gehört in gerade Anführungszeichen: "…".';

export function tabIndent(offset: number): YamlFault {
  const message = 'Die Zeile ist mit einem Tabulator eingerückt.';
  return {
    rule: 'tab-indent',
    offset,
    message,
    expected: 'Bitte mit Leerzeichen einrücken, zwei je Stufe, auch in den Zeilen darunter.',
  };
}

export function oddSpace(offset: number): YamlFault {
  return {
    rule: 'odd-space',
    offset,
    message:
      'Hier steht ein besonderes Leerzeichen, wie es beim Kopieren aus Word oder von Webseiten entsteht.',
    expected: 'Bitte löschen und mit der Leertaste neu schreiben.',
  };
}

/** `peer` is where a line of the same level begins. */
export function wrongIndent(offset: number, found: number, wanted: number, peer: number | null): YamlFault {
  return {
    rule: 'wrong-indent',
    offset,
    message: `Vor dieser Zeile ${spaces(found)}.`,
    expected: `Erwartet werden ${wanted}: Angaben derselben Ebene stehen genau untereinander.`,
    ...(peer !== null && { related: { offset: peer, message: 'Auf dieser Ebene wird sie erwartet.' } }),
  };
}

/** A line within a list that belongs to the item above it or, further to the left, to no item. */
export function lostIndent(offset: number, found: number, inside: number, outside: number): YamlFault {
  return {
    rule: 'wrong-indent',
    offset,
    message: `Vor dieser Zeile ${spaces(found)}.`,
    expected: `Gehört sie zum Eintrag darüber, werden ${inside} erwartet, sonst ${outside}.`,
  };
}

function spaces(count: number): string {
  if (count === 0) return 'steht kein Leerzeichen';
  return count === 1 ? 'steht 1 Leerzeichen' : `stehen ${count} Leerzeichen`;
}

/** `sign` is what stands in the place of the dash. */
export function wrongDash(offset: number, line: string, sign: string): YamlFault {
  const rest = line.slice(sign.length).trim();
  return {
    rule: 'wrong-dash',
    offset,
    message: `Die Zeile beginnt mit ${quoted(sign)}.`,
    expected: LIST_ITEM,
    suggestion: pasteable(`- ${rest}`),
  };
}

/** The first line of an item without its dash. */
export function missingDash(offset: number): YamlFault {
  return { rule: 'missing-dash', offset, message: 'Vor dieser Zeile fehlt „- “.', expected: LIST_ITEM };
}

/** A list item where no list is. */
export function strayItem(offset: number): YamlFault {
  return {
    rule: 'wrong-dash',
    offset,
    message: 'Hier steht ein Listenpunkt „- “, wo keine Liste beginnt.',
    expected: 'Eine Liste steht unter ihrer Angabe, zum Beispiel unter „verlauf:“.',
  };
}

export function missingSpaceAfterDash(offset: number, line: string): YamlFault {
  return {
    rule: 'missing-space',
    offset,
    message: 'Nach dem Bindestrich fehlt ein Leerzeichen.',
    expected: LIST_ITEM,
    suggestion: pasteable(`- ${line.slice(1).trim()}`),
  };
}

export function missingSpaceAfterColon(offset: number, line: string): YamlFault {
  return {
    rule: 'missing-space',
    offset,
    message: 'Nach dem Doppelpunkt fehlt ein Leerzeichen.',
    expected: KEY_AND_VALUE,
    suggestion: pasteable(line.replace(':', ': ')),
  };
}

/** The line with its colon, where it can only be that: `status in-umsetzung`, `status = in-umsetzung`. */
export function withColon(line: string, keys: ReadonlySet<string>): string | null {
  const parts = /^([a-zäöüß_]+)\s*=\s*(\S.*)$/u.exec(line) ?? /^([a-zäöüß_]+)\s+(\S.*)$/u.exec(line);
  const [, key = '', value = ''] = parts ?? [];
  const isSure = keys.has(key) || !/\s/.test(value) || /^\S+\s*=/.test(line);
  return parts && isSure ? pasteable(`${key}: ${value}`) : null;
}

/** A line without a key. `keys` are those of the whole file. */
export function missingColon(offset: number, line: string, keys: ReadonlySet<string>): YamlFault {
  const suggestion = withColon(line, keys);
  if (suggestion) {
    const message = 'In dieser Zeile fehlt ein Doppelpunkt.';
    return { rule: 'missing-colon', offset, message, expected: KEY_AND_VALUE, suggestion };
  }
  if (line.includes('\t')) {
    return {
      rule: 'missing-colon',
      offset,
      message: 'Hier steht eine Tabelle, wie sie beim Kopieren aus Excel entsteht.',
      expected:
        'Eine Tabelle gehört in den Text unter der zweiten Linie „---“, als Markdown: | Schule | Stand |. Bitte hier löschen.',
    };
  }
  return {
    rule: 'missing-colon',
    offset,
    message: 'Diese Zeile gehört zu keiner Angabe.',
    expected:
      'Geht der Text von oben hier weiter, gehört alles in eine Zeile. Sonst fehlt ein Doppelpunkt: Jede Angabe hat die Form „angabe: Wert“.',
  };
}

/** The keys of an item begin again: where the next one begins, its dash is missing. */
export function forgottenDash(offset: number, key: string, first: number): YamlFault {
  return {
    rule: 'missing-dash',
    offset,
    message: `Mit ${quoted(key)} beginnt ein weiterer Eintrag, aber davor fehlt „- “.`,
    expected: LIST_ITEM,
    related: { offset: first, message: 'Hier beginnt der Eintrag darüber.' },
  };
}

/** `among`: whether the key heads a list both times, belongs to an item of a list, or is one of other entries. */
export function duplicateKey(
  offset: number,
  key: string,
  first: number,
  among: 'lists' | 'items' | 'entries',
): YamlFault {
  const expected = {
    lists:
      'Alle Einträge gehören zusammen: Bitte unter die erste Angabe verschieben und diese Zeile löschen.',
    items: 'Bitte eine der beiden löschen. Beginnt hier ein neuer Eintrag, fehlt davor „- “.',
    entries: 'Bitte eine der beiden löschen.',
  }[among];
  return {
    rule: 'duplicate-key',
    offset,
    message: `Die Angabe ${quoted(key)} steht hier ein zweites Mal.`,
    expected,
    related: { offset: first, message: 'Hier steht sie zum ersten Mal.' },
  };
}

export function extraSeparator(offset: number): YamlFault {
  return {
    rule: 'front-matter-doubled',
    offset,
    message: 'Hier steht eine weitere Trennlinie.',
    expected: 'Alle Angaben der Datei stehen zusammen. Bitte die Trennlinie löschen.',
  };
}

export function tooDeep(offset: number): YamlFault {
  return {
    rule: 'yaml-too-deep',
    offset,
    message: 'Die Angaben sind hier zu tief ineinander verschachtelt.',
    expected: 'So tiefe Angaben gibt es nicht. Meist fehlt weiter oben eine schließende Klammer.',
  };
}

export function invalidYaml(offset: number): YamlFault {
  return {
    rule: 'invalid-yaml',
    offset,
    message: 'Diese Stelle ist nicht lesbar.',
    expected: `${KEY_AND_VALUE} ${LIST_ITEM}`,
  };
}

/** The text in straight quotation marks instead of others around it; null when it contains straight ones itself. */
export function inQuotes(value: string): string | null {
  const bare = value.trim();
  const text = /^[„“”‚‘’"]([^„“”‚‘’"]*)[„“”‚‘’"]$/.exec(bare)?.[1] ?? bare;
  return /["\\\n]/.test(text) ? null : pasteable(`"${text}"`);
}

/** Long texts are no help to paste. */
export function pasteable(text: string): string | null {
  return text.length > 200 || text.includes('\n') ? null : text;
}
