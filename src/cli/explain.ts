/** What was thrown on purpose is a German sentence; all else is a fault of the program. `what` failed: „Die Prüfung“. */
export function explain(error: unknown, what: string): string {
  if (error instanceof Error && error.constructor === Error) return error.message;
  const details = error instanceof Error ? error.stack : String(error);
  return `${what} ist an einem Fehler im Programm gescheitert. Bitte der technischen Betreuung melden:\n${details}`;
}
