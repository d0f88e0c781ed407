import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { DAY, optionalFields, Planter, SIGN } from './planter.ts';

const MEETING = '2024-06-11-rat';
const TARGETS = {
  handlungsfelder: 'bildung',
  einheiten: 'fb15',
  gremien: 'rat',
  sitzungen: MEETING,
  massnahmen: 'wlan',
  quellen: 'q1',
  meilensteine: 'pilot',
  kennzahlen: 'schulen',
  bilder: 'wappen.svg',
} as const;

type Content = Record<string, Record<string, unknown>>;

/** A small city that has one of everything, and nothing internal. */
function plainCity(): Content {
  return {
    'strategie.yaml': {
      titel: 'Digitale Stadt',
      stadt: 'Musterstadt',
      demonstration: 'ja',
      adresse: 'https://sachstand.example.org/',
      daten: { herausgeber: { name: 'Stadt Musterstadt', mail: 'stadt@example.org' } },
      stichtag: '2024-12-31',
      handlungsfelder: [{ id: 'bildung', titel: 'Bildung' }],
      einheiten: [{ id: 'fb15', name: 'IT-Betrieb' }],
      gremien: [{ id: 'rat', name: 'Rat' }],
    },
    'quellen.yaml': { q1: { titel: 'Niederschrift' }, q2: { titel: 'Nirgends genannt' } },
    [`sitzungen/${MEETING}.yaml`]: {
      gremium: 'rat',
      datum: '2024-06-11',
      bericht: 'ja',
      punkte: [{ titel: 'Bericht' }],
    },
    'sitzungen/2024-09-10-rat.yaml': { gremium: 'rat', datum: '2024-09-10', bericht: 'ja' },
    'massnahmen/wlan.yaml': {
      titel: 'WLAN in Schulen',
      handlungsfeld: 'bildung',
      zustaendig: 'fb15',
      ende: '2025-12',
      meilensteine: [{ id: 'pilot', titel: 'Erste Schule am Netz', termin: '2024-08' }],
      kennzahlen: [{ id: 'schulen', titel: 'Schulen', einheit: 'Schulen', ziel: { wert: 12 } }],
      verlauf: [
        { datum: '2024-03-12', status: 'geplant', text: 'Der Rat hat zugestimmt.', quellen: ['q1'] },
        { datum: '2024-08-01', status: 'in-umsetzung', werte: { schulen: 3 } },
      ],
    },
    'massnahmen/tablets.yaml': {
      titel: 'Tablets',
      handlungsfeld: 'bildung',
      zustaendig: 'fb15',
      verlauf: [{ datum: '2024-03-12', status: 'idee' }],
    },
    'zusagen/2024-06-11-tablets.yaml': {
      art: 'anfrage',
      titel: 'Wann kommen die Tablets?',
      sitzung: MEETING,
      verlauf: [{ datum: '2024-09-10', sitzung: '2024-09-10-rat', stand: 'beantwortet', text: 'Bald.' }],
    },
    'zusagen/2024-06-11-netz.yaml': { art: 'zusage', titel: 'Ein Plan des Netzes', sitzung: MEETING },
  };
}

/** The same city with something internal in every place that allows it. */
function plantedCity(plant: Planter): Content {
  const city = plainCity();
  const { 'massnahmen/wlan.yaml': wlan = {}, 'massnahmen/tablets.yaml': tablets = {} } = city;
  const { 'zusagen/2024-06-11-tablets.yaml': answered = {}, 'zusagen/2024-06-11-netz.yaml': open = {} } =
    city;
  const milestone = plant.word();
  const indicator = plant.word();
  const secret = plant.word();
  const source = plant.word();
  const memo = plant.word();
  return {
    ...city,
    'quellen.yaml': {
      ...city['quellen.yaml'],
      [source]: { titel: plant.word(), url: `https://${plant.word()}.example.org/` },
      [memo]: plant.marked('quellen', '*'),
    },
    'massnahmen/wlan.yaml': {
      ...wlan,
      abhaengig_von: [secret],
      vorlagen: [plant.marked('massnahmen', 'vorlagen[]')],
      meilensteine: [
        { ...plant.marked('massnahmen', 'meilensteine[]'), id: milestone },
        ...(wlan.meilensteine as object[]),
      ],
      kennzahlen: [
        { ...plant.marked('massnahmen', 'kennzahlen[]'), id: indicator },
        ...(wlan.kennzahlen as object[]),
      ],
      verlauf: [
        { ...plant.marked('massnahmen', 'verlauf[]'), quellen: [source] },
        {
          datum: '2024-04-01',
          werte: { [indicator]: 7 },
          meilensteine: { [milestone]: { erledigt: '2024-04' } },
        },
        ...withParts(wlan.verlauf as object[], {
          quellen: ['q1', memo, plant.marked('massnahmen', 'verlauf[].quellen[]')],
          ende: plant.marked('massnahmen', 'verlauf[].ende'),
          meilensteine: { pilot: plant.marked('massnahmen', 'verlauf[].meilensteine.*') },
        }),
        named(plant, 'massnahmen', 'verlauf[]', { datum: '2024-10-01' }),
      ],
    },
    'massnahmen/tablets.yaml': named(plant, 'massnahmen', '', tablets),
    [`massnahmen/${secret}.yaml`]: { ...plant.marked('massnahmen'), abhaengig_von: [] },
    'zusagen/2024-06-11-tablets.yaml': {
      ...answered,
      massnahmen: [secret],
      faellig: `${DAY}-rat`,
      quellen: [plant.marked('zusagen', 'quellen[]')],
      verlauf: [
        ...withParts(answered.verlauf as object[], {
          quellen: [plant.marked('zusagen', 'verlauf[].quellen[]')],
        }),
        plant.marked('zusagen', 'verlauf[]'),
      ],
    },
    'zusagen/2024-06-11-netz.yaml': named(plant, 'zusagen', '', open),
    [`zusagen/2024-06-11-${plant.word()}.yaml`]: { ...plant.marked('zusagen'), sitzung: MEETING },
    [`sitzungen/${DAY}-rat.yaml`]: plant.marked('sitzungen'),
    [`sitzungen/${MEETING}.yaml`]: {
      ...city[`sitzungen/${MEETING}.yaml`],
      vorlage: plant.marked('sitzungen', 'vorlage'),
      quellen: [plant.marked('sitzungen', 'quellen[]')],
      links: [plant.marked('sitzungen', 'links[]')],
      punkte: [
        plant.marked('sitzungen', 'punkte[]'),
        {
          titel: 'Bericht',
          vorlage: plant.marked('sitzungen', 'punkte[].vorlage'),
          quellen: [plant.marked('sitzungen', 'punkte[].quellen[]')],
        },
      ],
    },
    'sitzungen/2024-09-10-rat.yaml': named(
      plant,
      'sitzungen',
      '',
      city['sitzungen/2024-09-10-rat.yaml'] ?? {},
    ),
    [`seiten/${plant.word()}.md`]: plant.marked('seiten'),
  };
}

/** The first of some entries with more in it. */
function withParts([first, ...others]: readonly object[], parts: object): object[] {
  return [{ ...first, ...parts }, ...others];
}

/** What is public, with every other field that may be missing filled and named as internal. */
function named(plant: Planter, kind: 'massnahmen' | 'zusagen' | 'sitzungen', path: string, shown: object) {
  const names = optionalFields(kind, path).filter((key) => !(key in shown));
  const filled = Object.entries(plant.entries(kind, path)).filter(([key]) => names.includes(key));
  return { ...Object.fromEntries(filled), ...shown, interne_angaben: filled.map(([key]) => key) };
}

export interface Planted {
  /** Words that stand nowhere but in something internal. */
  words: readonly string[];
  /** Fields that got one. */
  fields: ReadonlySet<string>;
  /** Kinds and paths of what was marked by itself. */
  places: ReadonlySet<string>;
}

/** Writes the city with nothing internal, or with something internal in every place; returns what was planted. */
export function writeCity(root: string, isPlanted: boolean): Planted {
  const plant = new Planter(TARGETS);
  const written: string[] = [];
  const content = isPlanted ? plantedCity(plant) : plainCity();
  for (const folder of ['massnahmen', 'sitzungen', 'zusagen'])
    mkdirSync(join(root, folder), { recursive: true });
  cpSync('test/fixtures/musterstadt/seiten', join(root, 'seiten'), { recursive: true });
  for (const [name, data] of Object.entries(content)) {
    const text = stringify(data);
    written.push(name, text);
    writeFileSync(
      join(root, name),
      name.endsWith('.md') ? `---\n${text}---\n\n${SIGN}9999 im Text.\n` : text,
    );
  }
  // Ids and sources that the city gives by hand took the place of some.
  const all = written.join();
  return {
    words: plant.words.filter((word) => all.includes(word)),
    fields: plant.fields,
    places: plant.places,
  };
}
