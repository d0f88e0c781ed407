/** What the pages about the open data show, worded. */

/** A file as it is listed. */
export interface DataFileView {
  /** `CSV` */
  label: string;
  /** Its name: `massnahmen.csv` */
  name: string;
  href: string;
  /** `20 kB` */
  size: string;
  /** `36 Maßnahmen`; null where there is nothing to count. */
  count: string | null;
  sha256: string;
}

/** Files about one thing. */
export interface DatasetView {
  id: string;
  title: string;
  about: string;
  files: DataFileView[];
}

/** Lines of a program that anybody can run, and what they do. */
export interface Example {
  id: string;
  title: string;
  about: string;
  /** The language as HTML and highlighters call it. */
  language: string;
  code: string;
}

/** A field or column: what it is called, what kind of value it holds, what that means. */
export interface FieldView {
  name: string;
  kind: string;
  /** The id of the part that describes the value; null for simple values. */
  part: string | null;
  about: string;
}

/** Fields that belong together: the columns of a table, the keys of an object. */
export interface FieldsView {
  id: string;
  title: string;
  about: string;
  fields: FieldView[];
}
