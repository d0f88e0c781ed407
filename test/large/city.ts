import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day } from '../../src/model/day.ts';
import { type CityMeeting, courseOf } from './course.ts';
import { logOf } from './log.ts';
import { Random } from './random.ts';
import { COMMITTEES, FIELDS, GROUPS, INDICATORS, MILESTONES, QUESTIONS, SUBJECTS, TEXTS } from './words.ts';

/** How large a city is made; the same numbers make the same files. */
export interface Size {
  measures: number;
  meetings: number;
  /** How many are raised in each meeting for every 25 measures. */
  commitments: number;
  seed: number;
}

export const USUAL: Omit<Size, 'measures'> = { meetings: 40, commitments: 2, seed: 1 };

/** The first meeting; the others follow every six weeks. */
const FIRST: Day = '2021-03-02';
const BETWEEN = 42;

/** Writes the content of a city: measures with 12 entries, 6 milestones and 3 indicators each, meetings, commitments. */
export function writeCity(root: string, size: Size): void {
  const random = new Random(size.seed);
  for (const folder of ['massnahmen', 'sitzungen', 'zusagen']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  const meetings = Array.from({ length: size.meetings }, (_, index) => meetingAt(index));
  writeFileSync(join(root, 'strategie.yaml'), strategy(size, meetings));
  writeFileSync(join(root, 'quellen.yaml'), sources());
  for (const meeting of meetings) {
    writeFileSync(join(root, 'sitzungen', `${meeting.id}.md`), meetingFile(meeting));
  }
  for (let index = 0; index < size.measures; index += 1) {
    writeFileSync(join(root, 'massnahmen', `${measureId(index)}.md`), measure(index, meetings, random));
  }
  for (const [index, meeting] of meetings.entries()) {
    const count = Math.round((size.commitments * size.measures) / 25);
    for (let nth = 0; nth < count; nth += 1) {
      const file = join(root, 'zusagen', `${meeting.day}-frage-${nth + 1}.md`);
      writeFileSync(file, commitment(index, meetings, size.measures, random));
    }
  }
}

function meetingAt(index: number): CityMeeting {
  const day = addDays(FIRST, index * BETWEEN);
  return { id: `${day}-${COMMITTEES[0][0]}`, day };
}

function strategy({ measures }: Size, meetings: readonly CityMeeting[]): string {
  const units = Array.from({ length: Math.max(4, Math.round(measures / 25)) }, (_, index) => unit(index));
  return [
    'titel: Digitale Großstadt',
    'stadt: Großstadt',
    'demonstration: ja',
    'hinweis: Erfundene Stadt, um zu messen.',
    `stichtag: ${addDays(meetings.at(-1)?.day ?? FIRST, 14)}`,
    'handlungsfelder:',
    ...FIELDS.map(([id, titel]) => `  - { id: ${id}, titel: ${titel} }`),
    'einheiten:',
    ...units.map(
      (id, index) => `  - { id: ${id}, name: Fachbereich ${index + 1}, kuerzel: FB ${index + 1} }`,
    ),
    'gremien:',
    ...COMMITTEES.map(([id, name]) => `  - { id: ${id}, name: ${name} }`),
    '',
  ].join('\n');
}

function unit(index: number): string {
  return `fb${index + 1}`;
}

function sources(): string {
  const source = (index: number) =>
    `q${index}: { titel: "Niederschrift ${index}", datum: 2021, url: "https://rat.example.org/${index}" }\n`;
  return Array.from({ length: 20 }, (_, index) => source(index + 1)).join('');
}

function meetingFile({ day }: CityMeeting): string {
  return `---
gremium: ${COMMITTEES[0][0]}
datum: ${day}
beginn: "17:00"
ort: Rathaus
top: Ö 3
thema: Statusbericht zur Digitalisierungsstrategie
ergebnis: zur Kenntnis genommen
bericht: ja
---

Bericht zum Stand der Maßnahmen.
`;
}

function measureId(index: number): string {
  return `massnahme-${String(index + 1).padStart(5, '0')}`;
}

function measure(index: number, meetings: readonly CityMeeting[], random: Random): string {
  const course = courseOf(meetings, random);
  const planned = course.steps.map((step) => step.planned.slice(0, 7));
  const depends = index > 0 && random.chance(0.2) ? `[${measureId(random.between(0, index - 1))}]` : '[]';
  return `---
titel: ${random.pick(SUBJECTS)} (Los ${index + 1})
kurz: Bis ${planned.at(-1)?.slice(0, 4)} sind alle Standorte versorgt.
handlungsfeld: ${random.pick(FIELDS)[0]}
zustaendig: ${unit(index % 4)}
beteiligt: [${unit((index + 1) % 4)}]
ansprechstelle: { name: Geschäftsstelle, mail: geschaeftsstelle@example.org }
beginn: ${course.begin}
ende: ${planned.at(-1)}
meilensteine:
${MILESTONES.map((titel, nth) => `  - { id: m${nth + 1}, titel: ${titel}, termin: ${planned[nth]} }`).join('\n')}
kennzahlen:
${INDICATORS.map(([id, titel, einheit]) => `  - { id: ${id}, titel: ${titel}, einheit: ${einheit}, ziel: { wert: 100, bis: 2027 } }`).join('\n')}
kosten: { plan: ${random.between(20, 900) * 1000}, quelle: Haushaltsplan }
vorlagen: [{ nummer: "${random.between(1, 400)}/2021", titel: Beschluss, url: https://rat.example.org/vorlage }]
abhaengig_von: ${depends}
verlauf:
${logOf(course, random)}---

## Worum es geht

${random.pick(TEXTS)} ${random.pick(TEXTS)}

- ${random.pick(TEXTS)}
- ${random.pick(TEXTS)}
`;
}

function commitment(at: number, meetings: readonly CityMeeting[], measures: number, random: Random): string {
  const { id } = meetings[at] as CityMeeting;
  const due = at + random.between(1, 3);
  const next = meetings[due];
  const answer = random.chance(0.985)
    ? meetings[due + (random.chance(0.9) ? 0 : random.between(1, 3))]
    : null;
  return `---
art: ${random.pick(['anfrage', 'zusage', 'pruefauftrag', 'antrag'])}
titel: ${random.pick(QUESTIONS)}
sitzung: ${id}
von: [${random.pick(GROUPS)}]
massnahmen: [${measureId(random.between(0, measures - 1))}]
zustaendig: ${unit(random.between(0, 3))}
faellig: ${next ? next.id : '2027'}
${answer ? `verlauf:\n  - datum: ${answer.day}\n    sitzung: ${answer.id}\n    stand: beantwortet\n    text: ${random.pick(TEXTS)}\n` : ''}---

Gefragt wurde im Ausschuss.
`;
}
