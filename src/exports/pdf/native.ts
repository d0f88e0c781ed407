import { resolve } from 'node:path';
import { fontFiles } from './fonts.ts';
import { fromProject } from './packages.ts';
import { type Files, type Typesetter, type TypstDiagnostic, typstError } from './typesetter.ts';

/** npm installs the one that fits the machine, or none. */
const PACKAGES = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
];

/** The part of the binding that is used here; the binary packages come without types. */
interface Binding {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: readonly Uint8Array[] }[] }): Compiler;
  };
}

interface Compiler {
  addSource(path: string, source: string): void;
  resetShadow(): void;
  compile(options: { mainFilePath: string }): {
    result: object | null;
    takeError(): object | null;
    takeWarnings(): object | null;
  };
  fetchDiagnostics(diagnostics: object): TypstDiagnostic[];
  pdf(document: object, options: { pdfStandard: string }): Uint8Array;
  evictCache(age: number): void;
}

/** Of so many reports ago is kept what may be the same in the next; they tell much the same as the one before. */
const KEPT = 1;

/** A folder that only exists in the compiler's memory. */
const WORKSPACE = resolve('bericht.typst');

/** Typst as a native program; null where no package has one for this machine. */
export function nativeTypesetter(packages: readonly string[] = PACKAGES): Typesetter | null {
  const binding = packages.map(load).find((one) => one !== null);
  if (!binding) return null;
  const compiler = binding.NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fontFiles() }],
  });
  return { engine: 'native', marksUa: true, typeset: (files, main) => typeset(compiler, files, main) };
}

function load(name: string): Binding | null {
  try {
    return fromProject(name) as Binding;
  } catch {
    return null;
  }
}

function typeset(compiler: Compiler, files: Files, main: string): Uint8Array {
  for (const [name, text] of Object.entries(files)) compiler.addSource(resolve(WORKSPACE, name), text);
  try {
    const compiled = compiler.compile({ mainFilePath: resolve(WORKSPACE, main) });
    const found = [compiled.takeError(), compiled.takeWarnings()].filter((one) => one !== null);
    const diagnostics = found.flatMap((one) => compiler.fetchDiagnostics(one));
    if (!compiled.result || diagnostics.length > 0) throw typstError(diagnostics);
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(KEPT);
  }
}
