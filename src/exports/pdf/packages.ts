import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Finds packages from the project's folder, wherever the bundle that asks was written to. What is required this way is
 * never bundled: binaries, WebAssembly and fonts are read from where npm put them.
 */
export const fromProject = createRequire(join(process.cwd(), 'package.json'));

export function bytesOf(file: string): Uint8Array {
  return readFileSync(fromProject.resolve(file));
}
