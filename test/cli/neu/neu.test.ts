import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Terminal } from '../../../src/cli/neu/ask.ts';
import { run } from '../../../src/cli/neu/run.ts';

const TODAY = '2026-03-31';
const MEASURE = 'massnahmen/schul-wlan.md';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  cpSync('test/fixtures/musterstadt', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string) => readFileSync(join(root, file), 'utf8');

async function neu(...words: string[]): Promise<{ code: number; text: string }> {
  const printed: string[] = [];
  const settings = { root, asOf: null, today: TODAY };
  const code = await run({ words, settings, canAsk: false, print: (text) => printed.push(text) });
  return { code, text: printed.join('\n') };
}

/** The lines that a file has more than before, which must otherwise be as it was. */
function added(before: string, after: string): string[] {
  const [was, now] = [before.split('\n'), after.split('\n')];
  const start = now.findIndex((line, index) => line !== was[index]);
  const count = now.length - was.length;
  expect([...now.slice(0, start), ...now.slice(start + count)]).toEqual(was);
  return now.slice(start, start + count);
}

describe('a status without questions', () => {
  test('adds exactly its lines to the log', async () => {
    const before = read(MEASURE);
    const { code, text } = await neu(
      'stand',
      'schul-wlan',
      '--datum=20.3.2026',
      '--status=in-umsetzung',
      '--text=Die Nachmessung läuft: drei Schulen fehlen.',
      '--meilenstein',
      'berufskolleg:neu=2026-Q4,grund=Kabel, die fehlen',
      '--wert',
      'schulen=21',
    );
    expect(code).toBe(0);
    expect(text).toContain(`Geschrieben: ${MEASURE}`);
    expect(added(before, read(MEASURE))).toEqual([
      '  - datum: 2026-03-20',
      '    status: in-umsetzung',
      '    meilensteine: { berufskolleg: { neu: 2026-Q4, grund: "Kabel, die fehlen" } }',
      '    werte: { schulen: 21 }',
      '    text: "Die Nachmessung läuft: drei Schulen fehlen."',
    ]);
  });

  test('of today needs no date', async () => {
    const before = read(MEASURE);
    await neu('stand', 'schul-wlan', '--unveraendert');
    expect(added(before, read(MEASURE))).toEqual(['  - datum: 2026-03-31', '    unveraendert: ja']);
  });

  test('that is only to be shown changes nothing', async () => {
    const before = read(MEASURE);
    const { code, text } = await neu('stand', 'schul-wlan', '--text', 'Probe', '--trocken');
    expect(code).toBe(0);
    expect(text).toContain('+     text: Probe');
    expect(read(MEASURE)).toBe(before);
  });

  test.each([
    ['stand schulwlan --text x', 'Meinten Sie „schul-wlan“?'],
    ['stnd schul-wlan', '„stnd“ gibt es hier nicht. Meinten Sie „stand“?'],
    ['stand schul-wlan --txt x', 'Die Angabe „--txt“ gibt es nicht. Meinten Sie „--text“?'],
    ['stand schul-wlan --text', '--text braucht einen Wert.'],
    ['stand --text x', 'Es fehlt, wozu: npm run neu -- stand <maßnahme> …'],
    ['stand schul-wlan --text zwei Wörter', '„Wörter“ ist zu viel.'],
    ['stand schul-wlan --einschaetzung rot', 'assessment-without-reason'],
    ['stand schul-wlan --status fertig', 'Erlaubt sind: '],
    ['stand schul-wlan --meilenstein alle:neu=2027', 'unknown-milestone'],
    ['stand schul-wlan --ende verschoben=2027', 'Möglich sind: neu=…, erledigt=…'],
  ])('“%s” is refused with a reason, and nothing is written', async (line, reason) => {
    const before = read(MEASURE);
    await expect(neu(...line.split(' '))).rejects.toThrow(reason);
    expect(read(MEASURE)).toBe(before);
  });
});

describe('a new file', () => {
  test('of a meeting is named by its day and committee', async () => {
    await neu('sitzung', '--gremium', 'rat', '--datum', '10.12.2026', '--bericht', 'ja');
    expect(read('sitzungen/2026-12-10-rat.md')).toBe(
      '---\ngremium: rat\ndatum: 2026-12-10\nbericht: ja\n---\n',
    );
  });

  test('of a question is named by the day of its meeting', async () => {
    const words = ['--art', 'anfrage', '--titel', 'Was kostet das: heute?', '--von', 'Grüne,SPD'];
    await neu('zusage', ...words, '--sitzung', '2026-03-17-digitalausschuss');
    expect(read('zusagen/2026-03-17-was-kostet-das-heute.md')).toBe(
      '---\nart: anfrage\ntitel: "Was kostet das: heute?"\nsitzung: 2026-03-17-digitalausschuss\nvon: [Grüne, SPD]\n---\n',
    );
  });

  test('of a measure begins its log', async () => {
    const head = [
      '--titel',
      'Drohnen für die Feuerwehr',
      '--handlungsfeld',
      'verwaltung',
      '--zustaendig',
      'it',
    ];
    await neu(
      'massnahme',
      ...head,
      '--verlauf',
      'datum=2026-03,status=geplant,text=Der Rat, einstimmig, will sie.',
    );
    expect(read('massnahmen/drohnen-fuer-die-feuerwehr.md')).toMatchInlineSnapshot(`
      "---
      titel: Drohnen für die Feuerwehr
      handlungsfeld: verwaltung
      zustaendig: it
      verlauf:
        - datum: 2026-03
          status: geplant
          text: Der Rat, einstimmig, will sie.
      ---
      "
    `);
  });

  test('never takes the place of another', async () => {
    const before = read(MEASURE);
    const head = [
      '--titel',
      'x',
      '--handlungsfeld',
      'verwaltung',
      '--zustaendig',
      'it',
      '--verlauf',
      'datum=2026',
    ];
    await expect(neu('massnahme', 'schul-wlan', ...head)).rejects.toThrow('wird nie überschrieben');
    expect(read(MEASURE)).toBe(before);
  });
});

test('an answer goes into the log of its question', async () => {
  const id = readdirSync(join(root, 'zusagen'))[0]?.replace(/\.(md|yaml)$/, '') ?? '';
  await neu('antwort', id, '--datum', TODAY, '--stand', 'beantwortet', '--text', 'Ja.');
  const file = readdirSync(join(root, 'zusagen'))[0] ?? '';
  expect(read(`zusagen/${file}`)).toContain(`  - datum: ${TODAY}\n    stand: beantwortet\n    text: Ja.\n`);
});

test('content that is broken already is to be mended first', async () => {
  writeFileSync(join(root, MEASURE), 'titel: x\n');
  await expect(neu('stand', 'e-akte', '--text', 'x')).rejects.toThrow('Bitte zuerst die beheben.');
});

test('help says everything that can be given', async () => {
  await expect((await neu('--hilfe')).text).toMatchFileSnapshot('expected/hilfe.txt');
  await expect((await neu('stand', '--hilfe')).text).toMatchFileSnapshot('expected/hilfe-stand.txt');
});

test('without words and without a terminal there is the help', async () => {
  expect(await neu()).toMatchObject({ code: 1, text: expect.stringContaining('npm run neu') });
});

/** A terminal at which somebody answers each question in turn: what is asked, and the keys that answer it. */
function somebody(answers: readonly (readonly [question: string, keys: string])[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 120, rows: 60 });
  let all = '';
  let seen = '';
  let next = 0;
  output.on('data', (chunk) => {
    all += stripVTControlCharacters(String(chunk));
    seen += stripVTControlCharacters(String(chunk));
    const [question = '', keys = ''] = answers[next] ?? [];
    if (next >= answers.length || !seen.includes(question)) return;
    next += 1;
    seen = '';
    setTimeout(() => input.write(keys), 20);
  });
  return { terminal: { input, output } as unknown as Terminal, seen: () => all };
}

const ENTER = '\r';
const DOWN = '\u001b[B';

test('a status is asked for in German, and written when somebody agrees', async () => {
  const before = read(MEASURE);
  const { terminal, seen } = somebody([
    ['Was möchten Sie schreiben?', ENTER],
    ['Zu welcher Maßnahme?', 'schul-wlan'],
    ['schul-wlan', ENTER],
    ['Datum', ENTER],
    ['Sitzung', ENTER],
    ['Status', `${DOWN}${DOWN}${DOWN}${ENTER}`],
    ['Was ist geschehen?', 'Die Arbeiten gehen weiter.'],
    ['gehen weiter.', ENTER],
    ['Einschätzung', ENTER],
    ['Stand der Meilensteine', ENTER],
    ['Ende der Maßnahme', `${DOWN}${ENTER}`],
    ['Weitere Angaben?', ENTER],
    ['So schreiben?', ENTER],
  ]);
  const printed: string[] = [];
  const settings = { root, asOf: null, today: TODAY };
  const code = await run({
    words: [],
    settings,
    canAsk: true,
    terminal,
    print: (text) => printed.push(text),
  });
  expect(printed.join('\n')).toContain('Geschrieben: massnahmen/schul-wlan.md');
  expect(code).toBe(0);
  expect(seen().match(/\b(to|select|search|confirm|match|matches|enter|space)\b.*/gi)).toBeNull();
  expect(added(before, read(MEASURE))).toEqual([
    '  - datum: 2026-03-31',
    '    status: in-umsetzung',
    '    text: Die Arbeiten gehen weiter.',
  ]);
}, 20_000);

test('whoever breaks off leaves everything as it was', async () => {
  const before = read(MEASURE);
  const { terminal } = somebody([['Was möchten Sie schreiben?', '\u0003']]);
  const settings = { root, asOf: null, today: TODAY };
  expect(await run({ words: [], settings, canAsk: true, terminal, print: () => {} })).toBe(1);
  expect(read(MEASURE)).toBe(before);
});
