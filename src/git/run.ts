import { execFileSync } from 'node:child_process';

/** A history of ten thousand commits is told in a few megabytes. */
const MOST_OUTPUT = 1 << 28;

/**
 * What a git command prints, run in `folder`. It asks nobody and fetches nothing by itself, whatever the user's own
 * configuration says. Throws where git or the repository is missing.
 */
export function git(folder: string, ...words: string[]): string {
  return gitWith({}, folder, ...words);
}

/** The same with further variables in its environment. */
export function gitWith(variables: Record<string, string>, folder: string, ...words: string[]): string {
  const settings = ['core.quotePath=false', 'log.showSignature=false', 'log.showRoot=true', 'color.ui=false'];
  return execFileSync('git', ['--no-optional-locks', ...settings.flatMap((one) => ['-c', one]), ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', ...variables },
  });
}
