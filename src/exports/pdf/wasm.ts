import { pathToFileURL } from 'node:url';
import { fontFiles } from './fonts.ts';
import { bytesOf, fromProject } from './packages.ts';
import { type Files, type Typesetter, type TypstDiagnostic, typstError } from './typesetter.ts';

const PACKAGE = '@myriaddreamin/typst-ts-web-compiler';

type Module = typeof import('@myriaddreamin/typst-ts-web-compiler');
type Compiler = import('@myriaddreamin/typst-ts-web-compiler').TypstCompiler;

/** The formats and degrees of detail that the compiler knows by number. */
const PAGED = 0;
const PDF = 1;
const FULL_DIAGNOSTICS = 3;

/** Typst as WebAssembly. Throws, in German, where `name` is not installed. */
export async function wasmTypesetter(name = PACKAGE): Promise<Typesetter> {
  const module: Module = await import(/* @vite-ignore */ addressOf(name));
  await module.default({ module_or_path: bytesOf(`${name}/wasm`) as BufferSource });
  const builder = new module.TypstCompilerBuilder();
  for (const font of fontFiles()) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return { engine: 'wasm', marksUa: false, typeset: (files, main) => typeset(compiler, files, main) };
}

function addressOf(name: string): string {
  try {
    return pathToFileURL(fromProject.resolve(name)).href;
  } catch {
    throw new Error(
      `Typst fehlt, das die PDF-Dateien setzt: Für diesen Rechner ist kein Programm da, und auch ${name} nicht. Bitte einmal „npm ci“ ausführen.`,
    );
  }
}

function typeset(compiler: Compiler, files: Files, main: string): Uint8Array {
  for (const [name, text] of Object.entries(files)) compiler.add_source(`/${name}`, text);
  const world = compiler.snapshot(undefined, `/${main}`, undefined);
  try {
    const { diagnostics }: { diagnostics: TypstDiagnostic[] } = world.compile(PAGED, FULL_DIAGNOSTICS);
    if (diagnostics.length > 0) throw typstError(diagnostics);
    return (world.get_artifact(PDF, FULL_DIAGNOSTICS) as { result: Uint8Array }).result;
  } finally {
    world.free();
    compiler.reset_shadow();
    compiler.reset();
  }
}
