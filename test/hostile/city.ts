import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadContent } from '../../src/load/content.ts';
import { factsFor } from '../../src/model/report.ts';
import { judge } from '../../src/site.ts';
import type { EditedKind } from '../../src/validate/edited-kind.ts';
import type { ValueMeta } from '../../src/validate/field-form.ts';
import { type Field, type Shape, shapeOf } from '../../src/validate/field-tree.ts';
import { frozenFile } from '../../src/validate/report/file.ts';
import { ADDRESS, MARKDOWN, SECRET, TEXTS } from './texts.ts';

/** How many there are of everything, so that every field carries every text. */
const MANY = TEXTS.length;
const TODAY = '2024-12-31';

export interface HostileCity {
  root: string;
  /** `kind path` of all text fields that carry a hostile text. */
  planted: ReadonlySet<string>;
  remove: () => void;
}

/**
 * A content folder that the check accepts, with a hostile text in every field that takes one. It is made from the
 * schema: a text field that is added later carries one by itself. Beside it lies a file that nobody may read.
 */
export function hostileCity(): HostileCity {
  const above = mkdtempSync(join(tmpdir(), 'sachstand-feindlich-'));
  const root = join(above, 'content');
  const planted = new Set<string>();
  writeFileSync(join(above, 'geheim.txt'), SECRET);
  cpSync('test/fixtures/musterstadt/bilder', join(root, 'bilder'), { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const data = (kind: EditedKind, nth: number) =>
    JSON.stringify(new Filling(kind, nth, planted).fill(shapeOf(kind), ''), null, 1);
  for (let nth = 0; nth < MANY; nth += 1) {
    write(`massnahmen/m${nth}.yaml`, data('massnahmen', nth));
    write(`sitzungen/${meetingId(nth)}.md`, `---\n${data('sitzungen', nth)}\n---\n\n${MARKDOWN}`);
    write(`zusagen/2024-03-0${nth + 1}-z.yaml`, data('zusagen', nth));
    write(`seiten/${PAGES[nth]}.md`, `---\n${data('seiten', nth)}\n---\n\n${MARKDOWN}`);
  }
  for (const kind of ['strategie', 'quellen', 'glossar'] as const) write(`${kind}.yaml`, data(kind, 0));
  freezeFirst(root, write);
  return { root, planted, remove: () => rmSync(above, { recursive: true, force: true }) };
}

/** The oldest report was given, so that hostile texts come from a frozen one, too. */
function freezeFirst(root: string, write: (file: string, text: string) => void): void {
  const { plan } = judge(loadContent(root), { asked: null, today: TODAY });
  const meeting = plan?.meetingById.get(meetingId(0));
  if (!plan || !meeting) return;
  const origin = { commit: null, committedOn: null, uncommitted: false, previousChecksum: null };
  write(`berichte/${meeting.id}.json`, frozenFile(factsFor(plan, meeting), origin));
}

const PAGES = ['impressum', 'datenschutz', 'barrierefreiheit', 'constructor-x'];

function meetingId(nth: number): string {
  return `2024-03-0${nth + 1}-g0`;
}

/** Values that no text or default will do for, by kind and path; `undefined` leaves the field out. */
const SET: Readonly<Record<string, (nth: number, at: number) => unknown>> = {
  'massnahmen fruehere_kennungen': (nth) => [`frueher-${nth}`],
  'massnahmen beginn': () => '2023-01',
  'massnahmen ende': () => '2024-02',
  'massnahmen meilensteine[].termin': () => '2024-02',
  'massnahmen meilensteine[].seit': () => undefined,
  'massnahmen abhaengig_von': (nth) => (nth === 0 ? [] : [`m${nth - 1}`]),
  'massnahmen nicht_dokumentiert[].zu': () => ['stand'],
  'massnahmen verlauf[].datum': (_, at) => ['2024-01-10', '2024-03-01', '2024-03-02', '2024-03-03'][at],
  'massnahmen verlauf[].sitzung': (_, at) => (at === 0 ? undefined : meetingId(at - 1)),
  'massnahmen verlauf[].status': (nth) => ['geplant', 'in-umsetzung', 'pausiert', 'eingestellt'][nth],
  'massnahmen verlauf[].einschaetzung': () => 'rot',
  'massnahmen verlauf[].ende.neu': (_, at) => `202${6 + at}`,
  'massnahmen verlauf[].meilensteine.*.neu': (_, at) => `202${6 + at}`,
  'massnahmen verlauf[].ende.erledigt': () => undefined,
  'massnahmen verlauf[].ende.entfaellt': () => undefined,
  'massnahmen verlauf[].meilensteine.*.erledigt': () => undefined,
  'massnahmen verlauf[].meilensteine.*.entfaellt': () => undefined,
  'massnahmen verlauf[].unveraendert': () => undefined,
  'sitzungen datum': (nth) => `2024-03-0${nth + 1}`,
  'sitzungen stichtag': () => undefined,
  'sitzungen beginn': () => '17:00',
  'sitzungen bericht': () => 'ja',
  'sitzungen berichtigungen[].datum': () => '2024-05-01',
  'strategie erscheinung.farbe_dunkel': () => '#5480f4',
  'sitzungen berichtigungen[].zu': () => undefined,
  'zusagen art': (nth) => ['anfrage', 'zusage', 'pruefauftrag', 'antrag'][nth],
  'zusagen sitzung': (nth) => meetingId(nth),
  'zusagen faellig': () => '2024-06',
  'zusagen verlauf[].datum': (_, at) => `2024-0${at + 4}-01`,
  'zusagen verlauf[].sitzung': () => undefined,
  'zusagen verlauf[].stand': () => 'offen',
  'zusagen verlauf[].neu_faellig': (_, at) => `202${5 + at}`,
  // Words that pages are made of would be explained in the middle of a tag.
  'glossar [].auch': (_, at) =>
    [
      ['amp', 'script'],
      ['class', 'quot'],
      ['href', '39'],
      ['p', 'constructor'],
    ][at]?.concat(`${TEXTS[at]} auch`),
  'strategie demonstration': () => 'ja',
  'strategie stichtag': () => TODAY,
  'strategie zeitraum.von': () => '2023',
  'strategie zeitraum.bis': () => '2026',
  'strategie adresse': () => 'https://example.org/',
  'strategie repository.url': () => 'https://github.com/example/stadt',
  'strategie repository.forge': () => undefined,
  'strategie formular.anmeldung': () => 'https://anmeldung.example.org/',
  'strategie daten.contributor_id': () => 'musterstadt',
  'strategie daten.gemeindeschluessel': () => '05999000',
  'strategie einheiten[].teil_von': (_, at) => (at === 0 ? undefined : 'e0'),
  'strategie gremien[].bis': () => undefined,
};

/** Fields that several formats draw from Markdown. */
const AS_MARKDOWN = new Set(['massnahmen beschreibung', 'zusagen beschreibung']);
/** The body stands in its place. */
const LEFT_OUT = new Set(['sitzungen beschreibung']);

class Filling {
  readonly #kind: EditedKind;
  readonly #nth: number;
  readonly #planted: Set<string>;
  #next = 0;

  constructor(kind: EditedKind, nth: number, planted: Set<string>) {
    this.#kind = kind;
    this.#nth = nth;
    this.#planted = planted;
  }

  /** `at` is the place in the nearest list. */
  fill(shape: Shape, path: string, at = 0): unknown {
    switch (shape.shape) {
      case 'value':
        return this.#value(shape.value, path, at);
      case 'list':
        return Array.from({ length: MANY }, (_, index) => this.#given(`${path}[]`, index, shape.item));
      case 'record':
        return this.#kind === 'quellen'
          ? Object.fromEntries(TEXTS.map((_, index) => [`q${index}`, this.fill(shape.item, '*', index)]))
          : Object.fromEntries([[keyOf(shape.key), this.fill(shape.item, `${path}.*`, at)]]);
      default:
        return Object.fromEntries(shape.fields.flatMap((field) => this.#entry(field, at)));
    }
  }

  #entry(field: Field, at: number): [string, unknown][] {
    // What is internal would not be on the site at all.
    if (field.key === 'interne_angaben' || LEFT_OUT.has(`${this.#kind} ${field.path}`)) return [];
    const value = this.#given(field.path, at, field.shape);
    return value === undefined ? [] : [[field.key, value]];
  }

  #given(path: string, at: number, shape: Shape): unknown {
    const set = SET[`${this.#kind} ${path}`];
    return set ? set(this.#nth, at) : this.fill(shape, path, at);
  }

  #value(meta: ValueMeta, path: string, at: number): unknown {
    switch (meta.form) {
      case 'text':
        this.#planted.add(`${this.#kind} ${path.replace(/\[\]$/, '')}`);
        if (AS_MARKDOWN.has(`${this.#kind} ${path}`)) return MARKDOWN;
        return `${TEXTS[(this.#next++ + this.#nth + at) % MANY]} ${this.#nth}.${this.#next}`;
      case 'id':
        return `${path.charAt(0)}${at}`;
      case 'reference':
        return referenceTo(meta.target);
      case 'choice':
        return meta.words[0];
      case 'url':
        return ADDRESS;
      case 'yes-no':
        return 'nein';
      case 'colour':
        return '#1f3fae';
      case 'number':
      case 'quantity':
      case 'percent':
        return 40 + this.#nth;
      default:
        return '2024-01-01';
    }
  }
}

function keyOf(meta: ValueMeta): string {
  return meta.form === 'reference' ? referenceTo(meta.target) : 'q0';
}

/** The first of each, as `#value` names them. */
function referenceTo(target: Extract<ValueMeta, { form: 'reference' }>['target']): string {
  switch (target) {
    case 'meilensteine':
      return 'm0';
    case 'kennzahlen':
      return 'k0';
    case 'massnahmen':
      return 'm0';
    case 'sitzungen':
      return meetingId(0);
    case 'quellen':
      return 'q0';
    case 'bilder':
      return 'wappen.svg';
    case 'handlungsfelder':
      return 'h0';
    case 'einheiten':
      return 'e0';
    case 'gremien':
      return 'g0';
  }
}
