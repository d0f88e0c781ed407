/**
 * What was thrown on purpose is a German sentence, and so is what the file system refuses and what is not installed; all
 * else is a fault of the program. `what` failed: „Die Prüfung“.
 */
export function explain(error: unknown, what: string): string {
  const missing = missingPackage(error);
  if (missing)
    return `Ein Teil des Programms ist nicht installiert: ${missing}. Bitte einmal „npm ci“ ausführen.`;
  const refused = refusal(error);
  if (refused) return `${what} wurde abgebrochen: ${refused}`;
  if (error instanceof Error && error.constructor === Error) return error.message;
  const details = error instanceof Error ? error.stack : String(error);
  return `${what} ist an einem Fehler im Programm gescheitert. Bitte der technischen Betreuung melden:\n${details}`;
}

const REFUSALS: Record<string, string> = {
  ENOSPC: 'Der Datenträger ist voll. Bitte Platz schaffen und noch einmal versuchen.',
  EDQUOT:
    'Der Speicherplatz, der hier zusteht, ist aufgebraucht. Bitte Platz schaffen und noch einmal versuchen.',
  EROFS: 'Hier kann nur gelesen werden. Bitte einen Ordner wählen, in den geschrieben werden darf.',
  EACCES: 'Dazu fehlen die Rechte. Bitte einen Ordner wählen, in den geschrieben werden darf.',
  EPERM: 'Dazu fehlen die Rechte. Bitte einen Ordner wählen, in den geschrieben werden darf.',
  EBUSY:
    'Der Ordner ist in Gebrauch oder ein eingehängtes Laufwerk. Bitte einen Ordner darin wählen oder das Programm schließen, das ihn verwendet.',
  EXDEV: 'Der Ordner liegt auf einem anderen Laufwerk als der darüber. Bitte einen Ordner darin wählen.',
  ENOTDIR: 'Wo ein Ordner erwartet wird, liegt eine Datei.',
  EMFILE: 'Es sind zu viele Dateien zugleich offen. Bitte andere Programme schließen.',
};

/** German: what the file system refuses, and where; null for any other error. Builders wrap such errors in their own. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const sentence = 'code' in error ? REFUSALS[String(error.code)] : undefined;
  if (!sentence) return refusal(error.cause);
  const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  return `${sentence}${path}`;
}

/** How Node and the bundler say that they don't find a package. */
const NOT_FOUND =
  /(?:Cannot find (?:module|package) '|failed to resolve \w+ ")((?:@[^/'"]+\/)?[^/.'"][^/'"]*)/;

/** The package that is not installed; null for any other error. */
function missingPackage(error: unknown): string | null {
  return error instanceof Error ? (NOT_FOUND.exec(error.message)?.[1] ?? null) : null;
}
