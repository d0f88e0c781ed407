import fc from 'fast-check';

/** What slips into files: signs that YAML, Markdown, HTML or a spreadsheet take for more than text. */
const BITS = [
  ...[
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '  ',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\0',
    '\u202e',
    '\u2028',
    '"\\u202e"',
    '"\\0"',
    '&#x202e;',
  ],
  ...[
    ':',
    ': ',
    '-',
    '- ',
    '–',
    '— ',
    '#',
    ' #',
    ',',
    '?',
    '? ',
    '|',
    '>',
    '&a ',
    '*a',
    '!',
    '!!js ',
    '%',
    '@',
    '`',
  ],
  ...[
    '"',
    "'",
    '„',
    '“',
    '”',
    '[',
    ']',
    '{',
    '}',
    '---',
    '---\n',
    '...\n',
    '<<: *a',
    '\\',
    '$',
    '=1+1',
    '😀',
    'é',
  ],
  ...[
    '<script>',
    '](javascript:x)',
    '2021',
    '1.6.2021',
    '31.02.',
    '0',
    '-1',
    '1e999',
    'null',
    'true',
    'ja',
    '~',
    'bis ',
  ],
  ...[
    '__proto__: 1\n',
    'constructor: x\n',
    'titel: x\n',
    'verlauf:\n',
    'datum: 2021\n',
    '../../etc',
    'x'.repeat(300),
  ],
];

type Edit = (text: string) => string;

const at = (text: string, share: number) => Math.floor(share * text.length);
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Line numbers are shares of the file, so that an edit fits every file. */
function lines(change: (lines: string[], index: number, other: number) => void): fc.Arbitrary<Edit> {
  return fc.tuple(share, share).map(([from, to]) => (text) => {
    const all = text.split('\n');
    change(all, Math.floor(from * all.length), Math.floor(to * all.length));
    return all.join('\n');
  });
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  // Something is typed.
  fc.tuple(share, fc.constantFrom(...BITS)).map(([where, bit]): Edit => {
    return (text) => text.slice(0, at(text, where)) + bit + text.slice(at(text, where));
  }),
  fc.tuple(share, fc.string({ unit: 'binary', maxLength: 5 })).map(([where, bit]): Edit => {
    return (text) => text.slice(0, at(text, where)) + bit + text.slice(at(text, where));
  }),
  // Something is lost.
  fc.tuple(share, fc.nat({ max: 12 })).map(([where, count]): Edit => {
    return (text) => text.slice(0, at(text, where)) + text.slice(at(text, where) + count);
  }),
  share.map(
    (where): Edit =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
  lines((all, index) => all.splice(index, 1)),
  // Something is copied, moved, indented.
  lines((all, index, other) => all.splice(other, 0, all[index] ?? '')),
  lines((all, index, other) => all.splice(other, 0, ...all.splice(index, 1))),
  lines((all, index) => all.splice(index, 1, `  ${all[index]}`)),
  lines((all, index) => all.splice(index, 1, (all[index] ?? '').trimStart())),
  // A value is replaced.
  fc.tuple(share, fc.constantFrom(...BITS)).chain(([where, bit]) =>
    fc.constant((text: string) => {
      const all = text.split('\n');
      const index = Math.floor(where * all.length);
      all[index] = (all[index] ?? '').replace(/(:\s*).*/, (_, colon) => colon + bit);
      return all.join('\n');
    }),
  ),
);

/** One to four slips. */
export const mutations: fc.Arbitrary<Edit> = fc
  .array(edits, { minLength: 1, maxLength: 4 })
  .map((all) => (text: string) => all.reduce((result, edit) => edit(result), text));
