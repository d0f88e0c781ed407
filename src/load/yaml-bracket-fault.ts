import { quoted } from '../diagnostic/quote.ts';
import { IN_QUOTES, pasteable, type YamlFault } from './yaml-fault.ts';

/** Faults of brackets, and of what stands between them. */

const DELETE_OR_QUOTE = 'Bitte löschen, oder alles zusammen in gerade Anführungszeichen setzen: "…".';

export function missingComma(offset: number, key: string): YamlFault {
  return {
    rule: 'missing-comma',
    offset,
    message: `Vor ${quoted(key)} fehlt ein Komma.`,
    expected: 'Angaben in geschweiften Klammern trennt ein Komma: { neu: 2026, grund: … }.',
  };
}

/** Entries in one line without the braces around them; `whole` is all of them. */
export function missingBraces(offset: number, whole: string): YamlFault {
  return {
    rule: 'missing-braces',
    offset,
    message: 'Um diese Angaben fehlen geschweifte Klammern.',
    expected:
      'Angaben in einer Zeile stehen in geschweiften Klammern: { neu: 2026, grund: … }. Ein Text steht in geraden Anführungszeichen.',
    suggestion: pasteable(`{ ${whole.trim()} }`),
  };
}

/** Entries between round brackets. */
export function roundBrackets(offset: number, value: string): YamlFault {
  return {
    rule: 'wrong-brackets',
    offset,
    message: 'Die Angaben stehen in runden Klammern.',
    expected: 'Angaben in einer Zeile stehen in geschweiften Klammern.',
    suggestion: pasteable(`{ ${value.trim().slice(1, -1).trim()} }`),
  };
}

/** A list between braces. */
export function listInBraces(offset: number, value: string): YamlFault {
  return {
    rule: 'wrong-brackets',
    offset,
    message: 'Die Liste steht in geschweiften Klammern.',
    expected: 'Eine Liste steht in eckigen Klammern.',
    suggestion: pasteable(`[${value.trim().slice(1, -1).trim()}]`),
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

export function unclosedBracket(offset: number, opening: string): YamlFault {
  return {
    rule: 'unclosed-bracket',
    offset,
    message: `Die Klammer „${opening}“ wird nicht geschlossen.`,
    expected: `Zu jeder „${opening}“ gehört eine „${closingOf(opening)}“; meist fehlt sie am Ende der Zeile.`,
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
