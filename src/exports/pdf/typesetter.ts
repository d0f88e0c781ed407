/** Files by name, as Typst reads them: templates and data, never from the disk. */
export type Files = Readonly<Record<string, string>>;

/** Makes PDFs with Typst. */
export interface Typesetter {
  engine: 'native' | 'wasm';
  /** Whether its PDFs carry the mark of PDF/UA-1; the tags are in all of them. */
  marksUa: boolean;
  /**
   * The PDF of `main`.
   *
   * @throws Error with Typst's diagnostics; warnings are errors too, because an unknown font is only a warning
   */
  typeset(files: Files, main: string): Uint8Array;
}

/** What Typst says about a file. */
export interface TypstDiagnostic {
  path: string;
  /** Lines and columns, as text from one engine and as an object from the other. */
  range: unknown;
  message: string;
}

export function typstError(diagnostics: readonly TypstDiagnostic[]): Error {
  const lines = diagnostics.map(
    ({ path, range, message }) => `${path.split('/').at(-1)} ${JSON.stringify(range)}: ${message}`,
  );
  return new Error(`Typst: ${lines.join('\n')}`);
}

let loaded: Promise<Typesetter> | undefined;

/**
 * The typesetter of this process: Typst as a native program where there is one for this machine, otherwise as
 * WebAssembly, which runs everywhere, starts slower and doesn't write the PDF/UA mark.
 */
export function loadTypesetter(): Promise<Typesetter> {
  loaded ??= chooseTypesetter().then((typesetter) => {
    if (!typesetter.marksUa) process.stderr.write(`${WITHOUT_MARK}\n`);
    return typesetter;
  });
  return loaded;
}

const WITHOUT_MARK =
  'Hinweis: Für diesen Rechner gibt es kein eigenes Typst. Die PDF-Dateien entstehen mit Typst als WebAssembly: barrierefrei ausgezeichnet, aber ohne die Kennzeichnung PDF/UA-1.';

/** Tries the native programs `packages` in turn, and then `portable`. Throws, in German, where there is none. */
export async function chooseTypesetter(packages?: readonly string[], portable?: string): Promise<Typesetter> {
  const { nativeTypesetter } = await import('./native.ts');
  const native = nativeTypesetter(packages);
  if (native) return native;
  const { wasmTypesetter } = await import('./wasm.ts');
  return wasmTypesetter(portable);
}
