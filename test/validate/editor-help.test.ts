import { beforeAll, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { schemaFiles } from '../../src/validate/json-schema/files.ts';

/** What somebody sees while writing in an editor with the YAML extension: its language server, given our schemas. */
let service: LanguageService;
let written = 0;

beforeAll(() => {
  const files = schemaFiles();
  service = getLanguageService({
    schemaRequestService: async (uri) => files.get(uri.slice('file:///'.length)) ?? '',
    workspaceContext: { resolveRelativePath: (path) => path },
    clientCapabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      },
    },
  });
  service.configure({
    validate: true,
    completion: true,
    hover: true,
    schemas: [...files.keys()].map((file) => ({
      uri: `file:///${file}`,
      fileMatch: [`${file.split('/').at(-1)?.split('.')[0]}/*.yaml`],
    })),
  });
});

function open(text: string, kind = 'massnahmen'): TextDocument {
  written += 1;
  return TextDocument.create(`file:///${kind}/${written}.yaml`, 'yaml', 1, text);
}

/** `line: message` of everything that is underlined. */
async function underlined(text: string): Promise<string[]> {
  const found = await service.doValidation(open(text), false);
  return found.map(({ range, message }) => `${range.start.line + 1}: ${String(message)}`);
}

/** What is proposed at the end of a text: labels with what is told of them. */
async function proposed(text: string, kind?: string): Promise<Map<string, string>> {
  const document = open(text, kind);
  const { items } = await service.doComplete(document, document.positionAt(text.length), false);
  return new Map(
    items.map(({ label, documentation = '' }) => [
      label,
      typeof documentation === 'string' ? documentation : documentation.value,
    ]),
  );
}

const MEASURE = 'titel: WLAN\nhandlungsfeld: bildung\nzustaendig: fb48\nverlauf:\n  - datum: 2021-06\n';

describe('an editor underlines', () => {
  test('nothing in a file as it should be', async () => {
    expect(await underlined(`${MEASURE}    unveraendert: ja\n`)).toEqual([]);
    expect(await underlined(`${MEASURE}    text: 2021 war es so weit\n    quellen:\n`)).toEqual([]);
  });

  test('a date that is none, and says in German how dates are written', async () => {
    expect(await underlined(MEASURE.replace('2021-06', '1.6.2021'))).toEqual([
      '5: Kein Termin. Möglich sind 2021, 2022-H1, 2021-Q3, 2021-09 und 2021-09-15; ungefähr mit ~ am Ende (2021-09~), spätestens mit „bis“ davor.',
    ]);
  });

  test('each mistake at its place', async () => {
    const text = `${MEASURE}    status: laeuft\n    kosten: { plan: 12.018.861 }\n    quellen: [q1, { titel: Seite, url: www.example.org }]\n    unveraendert: vielleicht\n`;
    expect((await underlined(text)).sort()).toEqual([
      '6: Erlaubt sind: idee, geplant, in-umsetzung, abgeschlossen, pausiert, eingestellt.',
      '7: Zahlen stehen ohne Einheit und ohne Tausenderpunkte, mit Dezimalpunkt (12.5); rund mit ~ (7000~).',
      '8: Adressen beginnen mit https:// (auch http://, mailto:, tel:) oder mit einem einzelnen /.',
      '9: Erlaubt sind: ja, nein.',
    ]);
  });

  test('a key that does not exist, and one that is missing', async () => {
    const text = `${MEASURE}ampel: rot\n`.replace('zustaendig: fb48\n', '');
    expect(await underlined(text)).toEqual([
      expect.stringContaining('zustaendig'),
      expect.stringContaining('ampel'),
    ]);
  });
});

describe('an editor proposes', () => {
  test('the keys that are left, each with what belongs there and an example', async () => {
    const keys = await proposed(`${MEASURE}    status: geplant\n    `);
    expect(keys.has('status')).toBe(false);
    expect(keys.get('einschaetzung')).toContain('Ampel');
    expect(keys.get('einschaetzung')).toContain('Beispiel: `gelb`');
  });

  test('the words that are possible, each with when to choose it', async () => {
    const words = await proposed(`${MEASURE}    einschaetzung: `);
    expect([...words.keys()].sort()).toEqual(['gelb', 'gruen', 'rot']);
    expect(words.get('rot')).toContain('Das Ziel ist so nicht zu erreichen.');
    expect([...(await proposed(`${MEASURE}    unveraendert: `)).keys()]).toEqual(['ja', 'nein']);
  });

  test('no value that nobody knows: no example, no default, no true or null', async () => {
    for (const key of ['text', 'sitzung', 'fortschritt', 'datum', 'zustaendig']) {
      const values = await proposed(`${MEASURE}  - ${key}: `);
      expect([...values.keys()], key).toEqual([]);
    }
  });

  test('whole entries for what is reported most often', async () => {
    const entries = await proposed(`${MEASURE}  - `);
    for (const label of ['Neuer Stand', 'Unverändert', 'Meilenstein verschoben', 'Ende verschoben']) {
      expect(entries.has(label), label).toBe(true);
    }
  });

  test('what is possible in each kind of file', async () => {
    expect((await proposed('art: ', 'zusagen')).get('antrag')).toContain('Beschluss');
    expect((await proposed('', 'sitzungen')).get('gremium')).toContain('Wer tagt');
  });
});

test('resting on a word tells what it is', async () => {
  const document = open(MEASURE);
  const hover = await service.doHover(document, document.positionAt(MEASURE.indexOf('zustaendig') + 2));
  expect(hover?.contents).toMatchObject({
    value: expect.stringMatching(/^#### Zuständig\n\nDie Organisationseinheit/),
  });
});
