import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { copyOfProject } from '../built/elsewhere.ts';
import { benchCity } from './city.ts';
import { editOnScreen } from './dev.ts';
import { type Phase, phasesIn } from './phases.ts';
import { type Cost, run } from './process.ts';

/** What one size of city costs. */
export interface Figures {
  /** `npm run pruefen`, not for the first time. */
  check: Cost;
  /** `npm run build` without anything kept from before; again; and after one measure got a new entry. */
  cold: Cost;
  warm: Cost;
  edited: Cost;
  /** After a change that every report tells; null for a city that takes too long. */
  amended: Cost | null;
  /** Seconds of processors in each part of a cold build, from a further one under the profiler; null likewise. */
  phases: Record<Phase, number> | null;
  /** Seconds from saving a measure to its page in the browser, in `npm run dev`. */
  dev: number;
  output: { files: number; megabytes: number; byType: Record<string, number> };
}

/** Larger cities are built from nothing only once. */
const MOST_TWICE = 2000;

/** Measures a city of that size. `tell` hears what is going on; `html` gets the size of every page in bytes. */
export async function measure(
  measures: number,
  tell: (what: string) => void,
): Promise<{ figures: Figures; html: number[] }> {
  const city = benchCity(measures);
  const project = copyOfProject();
  const outputs = mkdtempSync(join(tmpdir(), 'gebaut-'));
  const env = { INHALT: city.folder, NODE_ENV: 'production', BASE: '', ADRESSE: '', STICHTAG: '' };
  const at = { cwd: project.folder, env };
  const pruefen = scriptOf('pruefen');
  const website = [...scriptOf('build'), '--outDir', join(outputs, 'site')];
  const built = async (what: string, options: readonly string[] = []) => {
    tell(what);
    const { output, ...cost } = await run([process.execPath, ...options, ...website], at);
    if (output.includes('keine Suche')) throw new Error(output);
    const { wall, cpu, memory } = cost;
    tell(`${wall.toFixed(1)} s (${cpu.toFixed(1)} s), ${(memory / 1000).toFixed(1)} GB`);
    return cost;
  };
  try {
    tell('check');
    // The first time compiles the program.
    await run([process.execPath, ...pruefen], at);
    const check = costOf(await run([process.execPath, ...pruefen], at));
    const cold = await built('cold build');
    const warm = await built('warm build');
    city.edit();
    const edited = await built('build after an edit');
    const { html, ...output } = sizesIn(join(outputs, 'site'));
    tell('edit in development');
    const dev = await editOnScreen(project.folder, city);
    const figures = { check, cold, warm, edited, amended: null, phases: null, dev, output };
    if (measures > MOST_TWICE) return { figures, html };
    city.amend();
    const amended = await built('build after a change that every report tells');
    forgetBuilds(project.folder);
    const profiles = join(outputs, 'profiles');
    mkdirSync(profiles);
    await built('cold build under the profiler', [
      '--cpu-prof',
      '--cpu-prof-interval=5000',
      `--cpu-prof-dir=${profiles}`,
    ]);
    return { figures: { ...figures, amended, phases: phasesIn(profiles) }, html };
  } finally {
    rmSync(outputs, { recursive: true });
    project.remove();
    city.remove();
  }
}

/** What Node is told by a script of the project. */
function scriptOf(name: 'pruefen' | 'build'): string[] {
  return packageJson.scripts[name].split(' ').slice(1);
}

function costOf({ wall, cpu, memory }: Cost): Cost {
  return { wall, cpu, memory };
}

/** What is kept from build to build lies here and nowhere else. */
function forgetBuilds(project: string): void {
  rmSync(join(project, 'node_modules', '.cache'), { recursive: true, force: true });
}

function sizesIn(folder: string): Figures['output'] & { html: number[] } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ type: extname(path).slice(1) || '–', entry: statSync(join(folder, path)) }))
    .filter(({ entry }) => entry.isFile())
    .map(({ type, entry }) => ({ type, bytes: entry.size }));
  const megabytes = (list: typeof files) => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const types = [...Map.groupBy(files, ({ type }) => type)].map(
    ([type, list]) => [type, megabytes(list)] as const,
  );
  return {
    files: files.length,
    megabytes: megabytes(files),
    byType: Object.fromEntries(types.sort(([, a], [, b]) => b - a)),
    html: files.filter(({ type }) => type === 'html').map(({ bytes }) => bytes),
  };
}
