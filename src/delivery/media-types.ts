/** The kinds of files that a built site holds, by ending: what a web server must call them. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
};

/** Of these, a compressed copy is worth its place: all others are compressed in themselves. */
export const COMPRESSIBLE: ReadonlySet<string> = new Set(
  Object.keys(MEDIA_TYPES).filter(
    (ending) =>
      /^text\/|json|xml|svg|wasm/.test(MEDIA_TYPES[ending] ?? '') && !['docx', 'xlsx'].includes(ending),
  ),
);
