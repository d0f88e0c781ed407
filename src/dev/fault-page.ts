import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { conclusion } from '../diagnostic/report-text.ts';

/**
 * The page shown in development instead of the site while the content has errors. It loads Vite's client, which
 * reloads it as soon as a file is mended.
 */
export function faultPage(text: string, diagnostics: readonly Diagnostic[], base: string): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(conclusion(diagnostics))}</title>
<script type="module" src="${base}@vite/client"></script>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .95rem; }
</style>
</head>
<body>
<h1>Die Inhalte haben Fehler</h1>
<p>Sobald die Datei gespeichert ist, lädt diese Seite von selbst neu.</p>
<pre>${escapeHtml(text)}</pre>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
