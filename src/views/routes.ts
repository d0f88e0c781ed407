/** The addresses of all pages, below the site's base path. Routes are German and carry no umlauts. */
export const routes = {
  home: '/',
  measures: '/massnahmen/',
  measure: (id: string) => `/massnahmen/${id}/`,
  timeline: '/zeitschiene/',
  timelineNear: '/zeitschiene/zwei-jahre/',
  meetings: '/sitzungen/',
  meeting: (id: string) => `/sitzungen/${id}/`,
  /** The report of a meeting on one sheet of paper. */
  reportSummary: (id: string) => `/sitzungen/${id}/kurzfassung/`,
  slides: (id: string) => `/sitzungen/${id}/praesentation/`,
  /** The report of a meeting as a file, by its extension such as `pdf`. */
  reportFile: (id: string, extension: string) => `/sitzungen/${id}/${reportFileName(id)}.${extension}`,
  /** The open data: what there is. */
  data: '/daten/',
  /** What every field of them means. */
  dataFields: '/daten/felder/',
  /** A data file by its path below that, the version first: `v1/massnahmen.csv`. */
  dataFile: (path: string) => `/daten/${path}`,
  /** The JSON Schema of a report's data. */
  reportSchema: '/daten/v1/statusbericht.schema.json',
  commitments: '/zusagen/',
  commitmentAnnex: '/zusagen/anlage/',
  commitment: (id: string) => `/zusagen/${id}/`,
  field: (id: string) => `/handlungsfelder/${id}/`,
  unit: (id: string) => `/zustaendigkeiten/${id}/`,
  glossary: '/glossar/',
  search: '/suche/',
  sources: '/quellen/',
  /** What the reader's device compares with the last visit. */
  news: '/neues.json',
  page: (id: string) => `/${id}/`,
  /** What readers subscribe to. */
  changesFeed: '/aenderungen.xml',
  measureFeed: (id: string) => `/massnahmen/${id}/aenderungen.xml`,
  fieldFeed: (id: string) => `/handlungsfelder/${id}/aenderungen.xml`,
  reportsFeed: '/sitzungen/berichte.xml',
  feedStyle: '/feed.css',
  calendars: '/kalender/',
  calendar: '/kalender/alle-termine.ics',
  meetingsCalendar: '/kalender/sitzungen.ics',
  committeeCalendar: (id: string) => `/kalender/gremium-${id}.ics`,
  fieldCalendar: (id: string) => `/kalender/handlungsfeld-${id}.ics`,
  unitCalendar: (id: string) => `/kalender/zustaendigkeit-${id}.ics`,
  /** The form for editors, where there is one. */
  form: '/admin/',
  /** How other sites embed what stands below this address. */
  embedding: '/einbetten/',
  embeddedOverview: '/einbetten/ueberblick/',
  embeddedOutlook: '/einbetten/termine/',
  embeddedMeasure: (id: string) => `/einbetten/massnahmen/${id}/`,
};

/** The name of a report's files without extension; it says what the file is once it lies in a folder of downloads. */
export function reportFileName(id: string): string {
  return `statusbericht-${id}`;
}
