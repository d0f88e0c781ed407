const REASONS: Record<string, string> = {
  EACCES: 'Die Zugriffsrechte reichen dafür nicht aus.',
  EPERM: 'Die Zugriffsrechte reichen dafür nicht aus.',
  ENOENT: 'Sie ist während der Prüfung verschwunden. Bitte noch einmal prüfen.',
};

/** German: why the operating system refused. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? `Das Betriebssystem meldet: ${code || String(error)}.`;
}
