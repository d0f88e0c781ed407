import type { EditedKind } from '../validate/edited-kind.ts';
import type { Target } from '../validate/field-form.ts';
import type { Shape } from '../validate/field-tree.ts';
import type { FormBackend } from './backend.ts';

/**
 * All that the page of the form hands to its script, as plain data: what can be edited, what can be chosen, and where
 * it is saved.
 */
export interface FormSetup {
  /** Stands above the form and in the browser's tab. */
  title: string;
  /** Address of a picture for the sign-in page. */
  logo: string;
  /** Address of the site, ending in a slash; at least its path. */
  site: string;
  /** The folder of pictures within the repository. */
  pictures: string;
  backend: FormBackend;
  collections: readonly FormCollection[];
  options: Options;
}

/** What can be chosen where a field refers to something, by what it refers to. */
export type Options = Readonly<Partial<Record<Target, readonly Option[]>>>;

export interface Option {
  value: string;
  label: string;
}

/** What the form lists together: the files of a folder that have the same ending, or a few single files. */
export type FormCollection = FolderCollection | FileCollection;

export interface FolderCollection {
  name: string;
  title: string;
  /** One of them. */
  one: string;
  about: string;
  icon: string;
  /** Within the repository. */
  folder: string;
  kind: EditedKind;
  form: FileForm;
  /** How new files are named; null where none are made here. */
  naming: Naming | null;
  /** Template of the line that stands for a file in a list. */
  summary: string;
  /** Fields by which the list can be sorted; the first counts, newest or last first where it is a date. */
  sortedBy: readonly string[];
  /** Fields by which the list can be grouped. */
  groupedBy: readonly string[];
}

export interface FileCollection {
  name: string;
  title: string;
  about: string;
  icon: string;
  files: readonly { name: string; title: string; about: string; path: string; form: FileForm }[];
}

/** A kind of file as the form sees it. */
export interface FileForm {
  ending: 'md' | 'yaml';
  /** What the text below the entries is called; null where there is none. */
  body: string | null;
  /** Of what the form shows; keys that it leaves to other tools stay as they are. */
  shape: Shape;
  /** Keys that the form asks for before all others, by the path of the group that they are in; `''` is the file. */
  first: Readonly<Record<string, readonly string[]>>;
}

export interface Naming {
  /** Sveltia's template for a name that is offered. */
  template: string;
  /** Regular expression for what is possible. */
  pattern: string;
  /** What is possible, in German. */
  rule: string;
}

/** What stands where no source says it. */
export const UNDOCUMENTED = 'nicht-dokumentiert';
