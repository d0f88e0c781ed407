import { addDays, addMonths, type Day } from '../../src/model/day.ts';
import type { CityMeeting, Course } from './course.ts';
import type { Random } from './random.ts';
import { COUNTERMEASURES, REASONS, TEXTS } from './words.ts';

/** The entries of a measure in YAML: its beginning, and what was said of it for each of its meetings. */
export function logOf(course: Course, random: Random): string {
  const begins = course.fate === 'waiting' ? 'geplant' : 'in-umsetzung';
  const first = `  - datum: ${course.said}\n    status: ${begins}\n    text: ${random.pick(TEXTS)}\n`;
  return [first, ...course.meetings.map((_, at) => entry(course, at, random))].join('');
}

function entry(course: Course, at: number, random: Random): string {
  const { id, day } = course.meetings[at] as CityMeeting;
  const said = [...ending(course, at), ...events(course, at, random)];
  const lines = said.length > 0 ? said : routine(at, random);
  const date = addDays(day, -random.between(0, 10));
  return [
    `  - datum: ${date < `${day.slice(0, 7)}-01` ? day : date}`,
    `    sitzung: ${id}`,
    ...lines,
    '',
  ].join('\n');
}

/** What the last entry says of a measure that does not go on. */
function ending({ fate, meetings }: Course, at: number): string[] {
  if (at < meetings.length - 1) return [];
  if (fate === 'finished') return ['    status: abgeschlossen', '    text: Die Maßnahme ist umgesetzt.'];
  if (fate === 'stopped') return ['    status: eingestellt', `    grund: ${REASONS[4]}`];
  if (fate === 'paused') return ['    status: pausiert', `    grund: ${REASONS[2]}`];
  return [];
}

/** Steps that were done or postponed. */
function events({ steps, meetings }: Course, at: number, random: Random): string[] {
  const day = (meetings[at] as CityMeeting).day;
  const told = steps.flatMap(({ moved, done }, nth) => [
    ...(moved?.at === at ? [`      m${nth + 1}: ${movedTo(moved.to, random)}`] : []),
    ...(done === at ? [`      m${nth + 1}: { erledigt: ${doneIn(steps[nth], day)} }`] : []),
  ]);
  const end = steps.at(-1)?.moved;
  const isLate = steps.some(({ moved }) => moved?.at === at);
  const isDone = steps.some(({ done }) => done === at);
  return [
    ...(end?.at === at ? [`    ende: ${movedTo(end.to, random)}`] : []),
    ...(told.length > 0 ? ['    meilensteine:', ...told] : []),
    ...(at === meetings.length - 1 ? [] : isLate ? worry(random) : isDone ? calm(random) : []),
  ];
}

/** The month that it was due in, or the one before the meeting. */
function doneIn(step: Course['steps'][number] | undefined, day: Day): string {
  const due = step?.moved?.to ?? step?.planned ?? day;
  const before = addMonths(day, -1);
  return (due < before ? due : before).slice(0, 7);
}

function movedTo(day: Day, random: Random): string {
  return `{ neu: ${day.slice(0, 7)}, grund: "${random.pick(REASONS)}" }`;
}

function worry(random: Random): string[] {
  if (random.chance(0.5)) return [];
  return [
    '    einschaetzung: gelb',
    `    grund: ${random.pick(REASONS)}`,
    `    gegenmassnahme: ${random.pick(COUNTERMEASURES)}`,
  ];
}

function calm(random: Random): string[] {
  return random.chance(0.4) ? ['    einschaetzung: gruen', ...note(random)] : note(random);
}

/** An entry without news on dates: confirmed, measured, or told in a sentence. */
function routine(at: number, random: Random): string[] {
  const chance = random.next();
  if (chance < 0.4) return ['    unveraendert: ja'];
  const share = `${Math.min(95, at * 8 + random.between(1, 9))}.5`;
  const values = `standorte: ${at * 8}, vorgaenge: ${random.between(10, 900)}, anteil: ${share}`;
  if (chance < 0.75) return [`    werte: { ${values} }`];
  return [...note(random), `    quellen: [q${random.between(1, 20)}]`];
}

function note(random: Random): string[] {
  return [`    text: ${random.pick(TEXTS)}`];
}
