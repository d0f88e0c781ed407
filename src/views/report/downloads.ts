/** A file of a report, as a page lists it. */
export interface Download {
  extension: string;
  /** `Word` */
  label: string;
  /** What it is for: `zum Weiterbearbeiten` */
  use: string;
  href: string;
  /** `31 kB` */
  size: string;
}
