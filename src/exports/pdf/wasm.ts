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

/** Typst as WebAssembly. */
export async function wasmTypesetter(): Promise<Typesetter> {
  const address = pathToFileURL(fromProject.resolve(PACKAGE)).href;
  const module: Module = await import(/* @vite-ignore */ address);
  await module.default({ module_or_path: bytesOf(`${PACKAGE}/wasm`) as BufferSource });
  const builder = new module.TypstCompilerBuilder();
  for (const font of fontFiles()) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return { engine: 'wasm', marksUa: false, typeset: (files, main) => typeset(compiler, files, main) };
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
