import matter from 'gray-matter';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';

/** The two parts of a Markdown file, with the offsets at which they begin. */
export interface SplitFile {
  head: string;
  headOffset: number;
  body: string;
  bodyOffset: number;
}

const BEGIN =
  'Eine Datei beginnt mit einer Zeile „---“, darauf folgen die Angaben und wieder eine Zeile „---“.';

/** Separates the front matter from the text below it, or says what is wrong with the separating lines. */
export function splitFrontMatter(file: string, text: string): SplitFile | Diagnostic {
  const fault = delimiterFault(file, text);
  if (fault) return fault;
  let head = '';
  const { content } = matter(text, {
    language: 'yaml',
    delimiters: '---',
    engines: {
      yaml: {
        parse: (raw) => {
          head = raw;
          return {};
        },
      },
      // gray-matter would run `---js` front matter; only YAML is ours, and the delimiter check refuses the rest.
      js: refused,
      javascript: refused,
      coffee: refused,
      json: refused,
      toml: refused,
    },
  });
  return { head, headOffset: '---'.length, body: content, bodyOffset: text.length - content.length };
}

const refused = {
  parse: (): object => {
    throw new Error('Only YAML front matter is read.');
  },
};

function delimiterFault(file: string, text: string): Diagnostic | null {
  const lines = text.split('\n');
  const at = (index: number): Place => ({ file, line: index + 1, column: 1 });
  const first = lines[0] ?? '';
  if (/^---\S+/.test(first) && !/^-+\s*$/.test(first)) {
    const message = `Die erste Zeile ist „${first.slice(0, 40)}“.`;
    return diagnostic('front-matter-language', at(0), message, {
      expected: 'Dort steht nur „---“; andere Sprachen als YAML werden nicht gelesen.',
    });
  }
  if (first !== '---') return missingBegin(at, lines);
  const end = lines.indexOf('---', 1);
  if (end === -1) return unclosed(at, lines);
  if (lines.slice(1, end).every((line) => line.trim() === '')) return doubled(at(end));
  const next = lines.findIndex((line, index) => index > end && line.trim() !== '');
  return lines[next]?.trimEnd() === '---' ? doubled(at(next)) : null;
}

function missingBegin(at: (index: number) => Place, lines: readonly string[]): Diagnostic {
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = (lines[index] ?? '').trim();
  if (line === '---') {
    const message = index === 0 ? 'Um „---“ stehen Leerzeichen.' : 'Vor „---“ stehen Leerzeilen.';
    return diagnostic('front-matter-missing', at(0), message, { expected: `${BEGIN} Davor steht nichts.` });
  }
  if (/^[-–—]+$/.test(line)) {
    const message = `Die Trennlinie ist „${line}“.`;
    return diagnostic('front-matter-missing', at(index), message, {
      expected: 'Sie besteht aus genau drei kurzen Bindestrichen.',
      suggestion: '---',
    });
  }
  return diagnostic('front-matter-missing', at(0), 'Die Zeile „---“ am Anfang fehlt.', { expected: BEGIN });
}

function unclosed(at: (index: number) => Place, lines: readonly string[]): Diagnostic {
  const almost = lines.findIndex((line, index) => index > 0 && /^\s*[-–—]{2,}\s*$/.test(line));
  const message =
    almost > 0
      ? `Die zweite Trennlinie ist „${lines[almost]}“.`
      : 'Die zweite Zeile „---“ am Ende der Angaben fehlt.';
  return diagnostic('front-matter-unclosed', at(Math.max(almost, 0)), message, {
    expected: 'Sie besteht aus genau drei kurzen Bindestrichen am Zeilenanfang; darunter beginnt der Text.',
  });
}

function doubled(place: Place): Diagnostic {
  const message = 'Die Trennlinie „---“ steht doppelt.';
  return diagnostic('front-matter-doubled', place, message, {
    expected: 'Die Angaben stehen zwischen genau zwei Zeilen „---“. Bitte die überzählige löschen.',
  });
}
