/** A part shorter than this says too little to be searched for. */
const SHORTEST = 4;

/** What German puts between the parts of a compound: Haushalt-s-mittel, Straße-n-schäden. */
const JOINTS = ['', 's', 'n', 'en', 'es'];

/** All words of the texts in lower case: what tells the parts of a compound from mere strings of letters. */
export function vocabularyOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(wordsOf));
}

/**
 * The later parts of the compounds in a text: `melder` of „Mängelmelder“, `netz` of „Glasfasernetz“. Pagefind finds
 * how words begin; readers of German also search for how they end. A word is parted where what stands before or behind
 * is a word of its own somewhere on the site.
 */
export function compoundParts(text: string, vocabulary: ReadonlySet<string>): string[] {
  const words = new Set(wordsOf(text));
  const parts = [...words].flatMap((word) => partsOf(word, vocabulary));
  return [...new Set(parts)].filter((part) => !words.has(part)).sort();
}

function partsOf(word: string, vocabulary: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  for (let place = SHORTEST; place <= word.length - SHORTEST; place += 1) {
    const tail = word.slice(place);
    if (vocabulary.has(tail) || JOINTS.some((joint) => isWord(word.slice(0, place), joint, vocabulary))) {
      parts.push(tail);
    }
  }
  return parts;
}

function isWord(head: string, joint: string, vocabulary: ReadonlySet<string>): boolean {
  const word = joint ? head.slice(0, -joint.length) : head;
  return head.endsWith(joint) && word.length >= SHORTEST && vocabulary.has(word);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
