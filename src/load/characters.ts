/**
 * Characters that no text of a person holds and that do harm where they get: control characters, which end texts or give
 * commands to terminals; signs that turn the direction of writing, so that a text reads otherwise than it is written;
 * halves of characters and numbers that are none, which some file formats have no place for.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const STRANGE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\p{Cs}\p{NChar}]/u;
const ALL_STRANGE = new RegExp(STRANGE, 'gu');
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

export interface StrangeCharacter {
  index: number;
  /** German: what is wrong with it, and what to do. */
  message: string;
  expected: string;
}

/** The first strange character of a text, told of `where`: „Die Datei“. */
export function strangeCharacter(text: string, where: string): StrangeCharacter | null {
  const found = STRANGE.exec(text);
  if (!found) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return TURNING.test(found[0])
    ? {
        index: found.index,
        message: `${where} enthält ein unsichtbares Zeichen, das die Schreibrichtung ändert (U+${code}).`,
        expected: 'Bitte die Stelle löschen, neu schreiben und speichern.',
      }
    : {
        index: found.index,
        message: `${where} enthält ein unsichtbares Steuerzeichen (U+${code}).`,
        expected: 'Bitte das Zeichen löschen und neu speichern.',
      };
}

/** The text with a space for each strange character. */
export function withoutStrange(text: string): string {
  return text.replace(ALL_STRANGE, ' ');
}
