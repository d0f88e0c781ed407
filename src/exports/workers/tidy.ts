import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Frees the memory of what nobody needs any more. Of a set document JavaScript sees only a small handle and so no reason
 * to clean up, while Typst holds up to a hundred megabytes behind it. What is freed is so once the thread is idle.
 */
export function tidyUp(): void {
  collect();
}
