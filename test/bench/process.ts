import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** What a command took, all processes that it started included. */
export interface Cost {
  /** Seconds on the clock, and of processors: the second says the same on a busy machine. */
  wall: number;
  cpu: number;
  /** Megabytes in memory at the worst moment. */
  memory: number;
}

export interface Finished extends Cost {
  output: string;
}

/** How often memory is looked at, in milliseconds. */
const GLANCE = 400;

/** The shell tells what it and its children used, in `times`: lines of `0m1.23s 0m0.45s`. */
const WITH_TIMES = '"$@"; code=$?; times >&3; exit $code';

/**
 * Runs a command and says what it cost.
 *
 * @throws Error with the end of what it printed, if it failed
 */
export async function run(
  command: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Finished> {
  const started = performance.now();
  const child = spawn('sh', ['-c', WITH_TIMES, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let times = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  child.stdio[3]?.on('data', (data) => (times += data));
  let memory = 0;
  const glance = setInterval(async () => {
    memory = Math.max(memory, await memoryOf(child.pid ?? 0));
  }, GLANCE);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(glance);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${output.slice(-4000)}`);
  return { wall: (performance.now() - started) / 1000, cpu: secondsIn(times), memory, output };
}

function secondsIn(times: string): number {
  const parts = [...times.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Megabytes that a process and all below it hold. */
async function memoryOf(root: number): Promise<number> {
  const { stdout } = await exec('ps', ['-A', '-o', 'pid=,ppid=,rss=']).catch(() => ({ stdout: '' }));
  const all = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const [pid = 0, parent = 0] of all) if (family.has(parent)) family.add(pid);
  }
  return all.reduce((sum, [pid = 0, , rss = 0]) => sum + (family.has(pid) ? rss / 1024 : 0), 0);
}
