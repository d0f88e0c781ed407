import { type EditedKind, KIND_HELP } from '../validate/edited-kind.ts';
import { FIELD_HELP } from '../validate/field-help.ts';
import { type Shape, shapeOf } from '../validate/field-tree.ts';
import { ID_RULE } from '../validate/fields.ts';
import { collectionOf, SINGLE_FILES } from '../views/form.ts';
import type { FileForm, FolderCollection, FormCollection, Naming } from './setup.ts';

/**
 * What the form lists, in the order of its navigation. Sveltia lists only files of one ending together, so those that
 * have the rarer one stand apart, where there are any.
 *
 * @param folder the content folder within its repository
 * @param files what it holds, by paths below it
 */
export function collectionsOf(folder: string, files: readonly string[]): FormCollection[] {
  const below = folder === '' ? '' : `${folder}/`;
  const lists = FOLDERS.flatMap((one) => [
    folderOf(one, 'md', below),
    ...(files.some((file) => file.startsWith(`${one.kind}/`) && file.endsWith('.yaml'))
      ? [folderOf(one, 'yaml', below)]
      : []),
  ]);
  return [
    ...lists,
    {
      name: SINGLE_FILES,
      title: 'Grundlagen',
      about: 'Was für die ganze Website gilt.',
      icon: 'foundation',
      files: SINGLES.map(({ kind, hidden }) => ({
        name: kind,
        title: KIND_HELP[kind].all,
        about: KIND_HELP[kind].help,
        path: `${below}${kind}.yaml`,
        form: { ending: 'yaml', body: null, shape: without(hidden, shapeOf(kind)), first: {} },
      })),
    },
  ];
}

type Presentation = Pick<FolderCollection, 'kind' | 'icon' | 'summary' | 'sortedBy' | 'groupedBy'> & {
  naming: Naming | null;
  first: FileForm['first'];
};

const DATE = '\\d{4}(-(\\d{2}(-\\d{2})?|q[1-4]|h[12]))?';
const WORDS = '[a-z0-9]+(-[a-z0-9]+)*';

/** A new file gets the rarer ending nowhere. */
const FOLDERS: readonly Presentation[] = [
  {
    kind: 'massnahmen',
    icon: 'checklist',
    naming: { template: '{{titel}}', pattern: `^${WORDS}$`, rule: `${ID_RULE} Sie bleibt für immer.` },
    summary: '{{titel}}',
    sortedBy: ['titel', 'handlungsfeld', 'zustaendig'],
    groupedBy: ['handlungsfeld', 'zustaendig'],
    // What is reported again and again stands before what is written once.
    first: {
      '': ['titel', 'verlauf'],
      'verlauf[]': ['datum', 'sitzung', 'unveraendert', 'text', 'status', 'einschaetzung', 'grund'],
    },
  },
  {
    kind: 'sitzungen',
    icon: 'groups',
    naming: {
      template: '{{datum}}-{{gremium}}',
      pattern: `^${DATE}-${WORDS}$`,
      rule: 'Datum und Kennung des Gremiums, zum Beispiel 2021-06-01-rat.',
    },
    summary: '{{datum}} · {{gremium}}',
    sortedBy: ['datum', 'gremium'],
    groupedBy: ['gremium'],
    first: {},
  },
  {
    kind: 'zusagen',
    icon: 'forum',
    naming: {
      template: "{{sitzung | truncate(10, '')}}-{{titel}}",
      pattern: `^${DATE}-${WORDS}$`,
      rule: 'Datum der Sitzung und ein Stichwort, zum Beispiel 2021-06-01-telearbeit.',
    },
    summary: '{{titel}}',
    sortedBy: ['sitzung', 'titel', 'art'],
    groupedBy: ['art', 'sitzung'],
    first: { '': ['titel', 'verlauf'], 'verlauf[]': ['datum', 'sitzung', 'stand', 'text'] },
  },
  {
    kind: 'seiten',
    icon: 'article',
    naming: { template: '{{titel}}', pattern: `^${WORDS}$`, rule: ID_RULE },
    summary: '{{titel}}',
    sortedBy: ['titel'],
    groupedBy: [],
    first: {},
  },
];

/** Where the files lie and how people sign in is set up once, by somebody who can mend it without the form. */
const SINGLES: readonly { kind: EditedKind; hidden: readonly string[] }[] = [
  { kind: 'strategie', hidden: ['repository', 'formular'] },
  { kind: 'quellen', hidden: [] },
  { kind: 'glossar', hidden: [] },
];

function folderOf(
  { kind, icon, naming, summary, sortedBy, groupedBy, first }: Presentation,
  ending: FileForm['ending'],
  below: string,
): FolderCollection {
  const { one, all, help } = KIND_HELP[kind];
  const isUsual = ending === 'md';
  return {
    name: collectionOf(kind, ending),
    title: isUsual ? all : `${all} (YAML)`,
    one,
    about: isUsual ? help : `Dateien mit der Endung .yaml. Neues kommt unter „${all}“ hinzu.`,
    icon,
    folder: `${below}${kind}`,
    kind,
    form: isUsual ? markdownForm(kind, first) : { ending, body: null, shape: shapeOf(kind), first },
    naming: isUsual ? naming : null,
    summary,
    sortedBy,
    groupedBy,
  };
}

/** In a Markdown file the text below the entries says what is an entry of its own in others. */
function markdownForm(kind: EditedKind, first: FileForm['first']): FileForm {
  const help = FIELD_HELP[kind][DESCRIPTION];
  return { ending: 'md', body: help?.label ?? 'Text', shape: without([DESCRIPTION], shapeOf(kind)), first };
}

const DESCRIPTION = 'beschreibung';

function without(hidden: readonly string[], shape: Shape): Shape {
  if (shape.shape !== 'entries') return shape;
  return { ...shape, fields: shape.fields.filter(({ key }) => !hidden.includes(key)) };
}
