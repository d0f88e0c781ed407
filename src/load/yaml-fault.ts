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
const DELETE_OR_QUOTE = 'Bitte löschen, oder alles zusammen in gerade Anführungszeichen setzen: "…".';
const IN_QUOTES = 'Der ganze Text gehört in gerade Anführungszeichen: "…".';

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

export function wrongDash(offset: number, line: string): YamlFault {
  const rest = line.slice(1).trim();
  return {
    rule: 'wrong-dash',
    offset,
    message: `Die Zeile beginnt mit ${quoted(line.slice(0, 1))}.`,
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

export function missingColon(offset: number, line: string): YamlFault {
  const parts = /^([a-zäöüß_]+)\s*=\s*(\S.*)$/u.exec(line) ?? /^([a-zäöüß_]+)\s+(\S+)$/u.exec(line);
  return {
    rule: 'missing-colon',
    offset,
    message: 'In dieser Zeile fehlt ein Doppelpunkt.',
    expected: `${KEY_AND_VALUE} Gehört die Zeile zum Text darüber, ist sie falsch eingerückt.`,
    suggestion: parts ? pasteable(`${parts[1]}: ${parts[2]}`) : null,
  };
}

export function missingComma(offset: number, key: string): YamlFault {
  return {
    rule: 'missing-comma',
    offset,
    message: `Vor ${quoted(key)} fehlt ein Komma.`,
    expected: 'Angaben in geschweiften Klammern trennt ein Komma: { neu: 2026, grund: … }.',
  };
}

export function colonInText(offset: number, value: string): YamlFault {
  return {
    rule: 'colon-in-text',
    offset,
    message: 'Ein Text mit Doppelpunkt steht nicht in geraden Anführungszeichen.',
    expected: IN_QUOTES,
    suggestion: inQuotes(value),
  };
}

/** `whole` is the text that the commas cut into pieces. */
export function commaInText(offset: number, piece: string, whole: string | null): YamlFault {
  return {
    rule: 'comma-in-text',
    offset,
    message: `${quoted(piece)} steht für sich allein zwischen Kommas.`,
    expected:
      'In geschweiften Klammern trennt ein Komma zwei Angaben. Ein Text mit Komma gehört deshalb in gerade Anführungszeichen.',
    suggestion: whole === null ? null : inQuotes(whole),
  };
}

export function hashInText(offset: number, hidden: string): YamlFault {
  return {
    rule: 'hash-in-text',
    offset,
    message: `Ab ${quoted(hidden)} wird der Rest der Zeile nicht gelesen.`,
    expected:
      'Gehört „#“ zum Text, steht der ganze Text in geraden Anführungszeichen: "…". Eine Anmerkung beginnt mit „#“ und einem Leerzeichen.',
  };
}

export function unclosedQuote(offset: number, value: string): YamlFault {
  const curly = /^["'](.*)[„“”‚‘’»«]$/s.exec(value);
  return {
    rule: 'unclosed-quote',
    offset,
    message: curly
      ? 'Das Anführungszeichen am Ende ist ein anderes als das am Anfang.'
      : 'Ein Anführungszeichen wird geöffnet und nicht geschlossen.',
    expected: `${IN_QUOTES} Im Text selbst stehen „diese“.`,
    suggestion: curly ? inQuotes(curly[1] ?? '') : null,
  };
}

export function textAfterQuote(offset: number): YamlFault {
  return {
    rule: 'trailing-text',
    offset,
    message: 'Nach dem schließenden Anführungszeichen steht noch Text.',
    expected: `${IN_QUOTES} Im Text selbst stehen „diese“.`,
  };
}

export function textAfterBracket(offset: number): YamlFault {
  return {
    rule: 'trailing-text',
    offset,
    message: 'Nach der schließenden Klammer steht noch Text.',
    expected: DELETE_OR_QUOTE,
  };
}

/** A bracket within a text that itself stands in brackets. */
export function bracketInText(offset: number, sign: string): YamlFault {
  return {
    rule: 'special-character',
    offset,
    message: `Mitten im Text steht die Klammer „${sign}“.`,
    expected: `Zwischen Klammern hat sie eine eigene Bedeutung. ${IN_QUOTES}`,
  };
}

export function backslashInQuotes(offset: number): YamlFault {
  return {
    rule: 'backslash-in-quotes',
    offset,
    message: 'Zwischen geraden Anführungszeichen steht ein Rückstrich „\\“.',
    expected: 'Er hat dort eine besondere Bedeutung. Bitte weglassen, oder doppelt schreiben: „\\\\“.',
  };
}

export function unclosedBracket(offset: number, opening: string): YamlFault {
  return {
    rule: 'unclosed-bracket',
    offset,
    message: `Die Klammer „${opening}“ wird nicht geschlossen.`,
    expected: `Zu jeder „${opening}“ gehört eine „${closingOf(opening)}“.`,
  };
}

/** Entries in braces without the opening one. */
export function unopenedBrace(offset: number, line: string): YamlFault {
  return {
    rule: 'unclosed-bracket',
    offset,
    message: 'Am Ende der Zeile steht die Klammer „}“, aber davor fehlt „{“.',
    expected: 'Angaben in einer Zeile stehen in geschweiften Klammern: { id: a, titel: b }.',
    suggestion: pasteable(`{ ${line.trim()}`),
  };
}

/** A closing bracket that belongs to none or to another opening one. */
export function wrongBracket(offset: number, found: string, opening: string | null): YamlFault {
  const message = `Hier steht die Klammer „${found}“.`;
  const expected = opening
    ? `Zur offenen „${opening}“ gehört „${closingOf(opening)}“.`
    : `Davor steht keine öffnende. ${DELETE_OR_QUOTE}`;
  return { rule: 'unclosed-bracket', offset, message, expected };
}

export function closingOf(opening: string): string {
  return opening === '[' ? ']' : '}';
}

export function specialCharacter(offset: number, value: string): YamlFault {
  const sign = value.slice(0, 1);
  const list = sign === '-' ? ' Eine Liste beginnt in der nächsten Zeile.' : '';
  return {
    rule: 'special-character',
    offset,
    message: `Ein Text darf hier nicht mit „${sign}“ beginnen.`,
    expected: `${IN_QUOTES}${list}`,
    suggestion: inQuotes(value),
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

/** `inList` says that the entry is an item of a list, so that the next item may have been meant. */
export function duplicateKey(offset: number, key: string, first: number, inList: boolean): YamlFault {
  const item = inList ? ' Beginnt hier ein neuer Eintrag, fehlt davor „- “.' : '';
  return {
    rule: 'duplicate-key',
    offset,
    message: `Die Angabe ${quoted(key)} steht hier ein zweites Mal.`,
    expected: `Bitte eine der beiden löschen.${item}`,
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
function inQuotes(value: string): string | null {
  const bare = value.trim();
  const text = /^[„“”‚‘’"]([^„“”‚‘’"]*)[„“”‚‘’"]$/.exec(bare)?.[1] ?? bare;
  return /["\\\n]/.test(text) ? null : pasteable(`"${text}"`);
}

/** Long texts are no help to paste. */
function pasteable(text: string): string | null {
  return text.length > 200 || text.includes('\n') ? null : text;
}
