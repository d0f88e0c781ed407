import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build does, in the order in which the table names it. */
export const PHASES = [
  'check',
  'model',
  'charts',
  'pages',
  'PDFs',
  'exports',
  'search index',
  'tools',
  'memory management',
  'waiting',
] as const;
export type Phase = (typeof PHASES)[number];

/** Where a part of the build begins. Whatever it calls belongs to it, unless that is the beginning of another. */
const BEGINNINGS: Record<
  Exclude<Phase, 'pages' | 'tools' | 'memory management' | 'waiting'>,
  readonly string[]
> = {
  check: ['checkContent', 'readHistory'],
  model: [
    'situationAt',
    'factsFor',
    'statesAt',
    'stateAt',
    'figuresAt',
    'linesAt',
    'changesBetween',
    'commitmentsAt',
  ],
  charts: ['drawChart', 'drawInto', 'renderChart'],
  PDFs: ['makePdf', 'pdfData', 'reportPdf'],
  exports: [
    'reportFile',
    'makeDataFiles',
    'reportDocx',
    'reportMarkdown',
    'measuresCsv',
    'publishedReport',
    'calendarText',
    'feedText',
    'drawPng',
  ],
  'search index': ['writeSearchIndex', 'indexFiles', 'filesOf', 'directoryOf'],
};

const PHASE_OF = new Map(
  Object.entries(BEGINNINGS).flatMap(([phase, names]) =>
    names.map((name) => [name, phase as Phase] as const),
  ),
);

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Seconds of each phase in the profiles that Node wrote into a folder. */
export function phasesIn(folder: string): Record<Phase, number> {
  const seconds = Object.fromEntries(PHASES.map((phase) => [phase, 0])) as Record<Phase, number>;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.cpuprofile'))) {
    add(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile, seconds);
  }
  const missing = Object.keys(BEGINNINGS).filter((phase) => seconds[phase as Phase] === 0);
  if (missing.length > 0) throw new Error(`Nothing in the profile belongs to: ${missing.join(', ')}`);
  return seconds;
}

function add({ nodes, samples, timeDeltas }: Profile, seconds: Record<Phase, number>): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const phases = new Map<number, Phase>();
  const [root] = nodes;
  const open: [id: number, phase: Phase][] = root ? [[root.id, 'tools']] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const [id, above] = next;
    const node = byId.get(id);
    if (!node) continue;
    const phase = phaseOf(node.callFrame, above);
    phases.set(id, phase);
    for (const child of node.children ?? []) open.push([child, phase]);
  }
  for (const [index, sample] of samples.entries()) {
    const phase = phases.get(sample);
    if (phase) seconds[phase] += (timeDeltas[index] ?? 0) / 1e6;
  }
}

/** The phase that begins with a function, otherwise that of whatever called it. */
function phaseOf({ functionName, url }: Profile['nodes'][number]['callFrame'], above: Phase): Phase {
  if (functionName === '(garbage collector)') return 'memory management';
  if (functionName === '(idle)') return 'waiting';
  // Bundlers number functions of the same name.
  const phase = PHASE_OF.get(functionName.replace(/\$\d+$/, ''));
  if (phase) return phase;
  return above === 'tools' && /\/(\.prerender|pages|chunks)\//.test(url) ? 'pages' : above;
}
