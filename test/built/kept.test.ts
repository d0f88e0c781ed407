import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, build } from './build.ts';
import { copyOfProject } from './elsewhere.ts';

/** A project with a city of its own, built again after every edit. */
const project = copyOfProject();
const above = mkdtempSync(join(tmpdir(), 'sachstand-'));
const content = join(above, 'content');
const kept = join(project.folder, 'node_modules/.cache/sachstand/pages');

/** As the last edit left it. */
let before: BuiltSite;

beforeAll(async () => {
  cpSync('test/fixtures/musterstadt', content, { recursive: true });
  before = await buildCity();
});

afterAll(() => {
  remove(before);
  rmSync(above, { recursive: true });
  project.remove();
});

interface Edit {
  what: string;
  edit: () => void;
  /** Pages that the edit must be seen on. */
  changes: string[];
}

const EDITS: Edit[] = [
  {
    what: 'a measure gets a new entry',
    edit: () =>
      change('massnahmen/chatbot.yaml', /$/, '  - datum: 2026-03-30\n    text: Das Servicetelefon bleibt.\n'),
    changes: ['massnahmen/chatbot/index.html', 'aenderungen.xml'],
  },
  {
    what: 'an earlier entry of a measure is corrected',
    edit: () => change('massnahmen/chatbot.yaml', 'grund: Jede fünfte', 'grund: Jede vierte'),
    changes: ['massnahmen/chatbot/index.html'],
  },
  {
    what: 'a measure that another depends on is renamed',
    edit: () => change('massnahmen/schul-wlan.md', /^titel: .*$/m, 'titel: Funknetz in Schulen'),
    changes: [
      'massnahmen/tablets/index.html',
      'massnahmen/schul-wlan/index.html',
      'einbetten/massnahmen/schul-wlan/index.html',
    ],
  },
  {
    what: 'a promise is answered',
    edit: () =>
      change(
        'zusagen/2026-03-17-regeln-ki.md',
        /\n---\n/,
        '\nverlauf:\n  - { datum: 2026-03-30, stand: beantwortet, text: Die Regeln liegen vor. }\n---\n',
      ),
    changes: ['zusagen/2026-03-17-regeln-ki/index.html'],
  },
  {
    what: 'a unit, an action field, a committee and the notice are called differently',
    edit: () => {
      change('strategie.yaml', 'name: Schule,', 'name: Schulamt,');
      change('strategie.yaml', 'titel: Schule und Bildung', 'titel: Bildung');
      change('strategie.yaml', 'name: Rat der Stadt Musterstadt', 'name: Stadtrat');
      change('strategie.yaml', 'hinweis: "Erfundenes Beispiel:', 'hinweis: "Ausgedacht:');
    },
    changes: ['zustaendigkeiten/fb40/index.html', 'handlungsfelder/bildung/index.html', 'index.html'],
  },
  {
    what: 'the glossary explains a word differently',
    edit: () =>
      change('glossar.yaml', 'Bundesgesetz, das Verwaltungen verpflichtet', 'Ein Gesetz, das verpflichtet'),
    changes: ['massnahmen/ozg-online-dienste/index.html', 'glossar/index.html'],
  },
  {
    what: 'a page of its own gets another title, and a report a correction',
    edit: () => {
      change('seiten/ueber.md', /^titel: .*$/m, 'titel: Worum es geht');
      change(
        'sitzungen/2026-03-17-digitalausschuss.md',
        /\n---\n/,
        '\nberichtigungen: [{ datum: 2026-03-20, text: Eine Zahl war falsch. }]\n---\n',
      );
    },
    changes: ['massnahmen/chatbot/index.html', 'sitzungen/2026-03-17-digitalausschuss/index.html'],
  },
  {
    what: 'the site is shown as of a later day',
    edit: () => change('strategie.yaml', 'stichtag: 2026-03-31', 'stichtag: 2026-07-01'),
    changes: ['massnahmen/chatbot/index.html', 'sitzungen/2026-06-16-digitalausschuss/index.html'],
  },
];

test.each(EDITS)(
  'when $what, pages kept from before are those that would be drawn',
  async ({ edit, changes }) => {
    edit();
    const after = await buildCity();
    rmSync(kept, { recursive: true });
    const anew = await buildCity();
    try {
      const [old, some, all] = [before.hashes(), after.hashes(), anew.hashes()];
      const files = [...new Set([...Object.keys(some), ...Object.keys(all)])];
      expect(files.filter((file) => some[file] !== all[file])).toEqual([]);
      expect(changes.filter((file) => old[file] === all[file])).toEqual([]);
    } finally {
      remove(before);
      remove(after);
      before = anew;
    }
  },
);

test('a page that was damaged where it is kept is drawn again', async () => {
  const page = join(before.folder, 'massnahmen/chatbot/index.html');
  const text = readFileSync(page, 'utf8');
  const name = readdirSync(kept).find((one) => readFileSync(join(kept, one), 'utf8').endsWith(text)) ?? '';
  writeFileSync(join(kept, name), readFileSync(join(kept, name), 'utf8').replace('Chatbot', 'Chatbox'));
  const after = await buildCity();
  expect(after.html('massnahmen/chatbot')).toBe(text);
  remove(after);
});

function buildCity(): Promise<BuiltSite> {
  return build({ INHALT: content, ADRESSE: 'https://m.example.org/' }, project.folder);
}

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(content, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing to change in ${file}`);
  writeFileSync(join(content, file), changed);
}

function remove(site: BuiltSite): void {
  rmSync(site.folder, { recursive: true });
}
