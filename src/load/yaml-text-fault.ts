import { NUMBER_RULE } from '../diagnostic/amount.ts';
import { quoted } from '../diagnostic/quote.ts';
import { strangeCharacter } from './characters.ts';
import { IN_QUOTES, inQuotes, type YamlFault } from './yaml-fault.ts';

/** Faults of single texts: quotation marks, and signs that mean something else in YAML. */

export function colonInText(offset: number, value: string): YamlFault {
  return {
    rule: 'colon-in-text',
    offset,
    message: 'Ein Text mit Doppelpunkt steht nicht in geraden Anführungszeichen.',
    expected: IN_QUOTES,
    suggestion: inQuotes(value),
  };
}

/** Another entry in the same line; `key` is its key. */
export function secondEntry(offset: number, key: string): YamlFault {
  return {
    rule: 'colon-in-text',
    offset,
    message: `Mit ${quoted(key)} beginnt in dieser Zeile eine zweite Angabe.`,
    expected:
      'Jede Angabe steht in einer eigenen Zeile. Gehört es zum Text, braucht er gerade Anführungszeichen: "…".',
  };
}

/** A number that its decimal comma cut into two. */
export function decimalComma(offset: number, written: string, suggestion: string): YamlFault {
  const message = `${quoted(written)} ist keine Zahl.`;
  return { rule: 'invalid-number', offset, message, expected: NUMBER_RULE, suggestion };
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

/** A quotation mark at the end of a text that begins with none. */
export function unopenedQuote(offset: number, value: string): YamlFault {
  return {
    rule: 'unclosed-quote',
    offset,
    message: 'Am Ende des Textes steht ein Anführungszeichen, am Anfang fehlt es.',
    expected: IN_QUOTES,
    suggestion: inQuotes(value.slice(0, -1)),
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

/** A text between single straight quotation marks that itself holds one: `'für's Netz'`. */
export function apostropheInQuotes(offset: number, value: string): YamlFault {
  return {
    rule: 'trailing-text',
    offset,
    message: 'Das Häkchen mitten im Text gilt als Ende des Textes.',
    expected: IN_QUOTES,
    suggestion: inQuotes(value),
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

/** Between straight quotation marks `\0` and the like stand for characters that the file itself must not hold. */
export function escapedCharacter(offset: number, value: string): YamlFault | null {
  const found = strangeCharacter(value, 'Der Text');
  if (!found) return null;
  return {
    rule: 'control-character',
    offset,
    message: found.message,
    expected:
      'Es ist mit „\\“ umschrieben. Bitte löschen; ein „\\“, das so gemeint ist, wird „\\\\“ geschrieben.',
  };
}
