import { describe, expect, test } from 'vitest';
import type { History } from '../../src/model/history.ts';
import type { Strategy } from '../../src/model/types.ts';
import { contributionTo, type PageSource } from '../../src/views/contribute.ts';
import type { ForgeKind } from '../../src/views/forge.ts';
import { formEntry, formNew } from '../../src/views/form.ts';
import { ofMeasure, ofMeeting } from '../../src/views/page-source.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan, asOf } = musterstadt();
const COMMIT = { id: '71a4e487785e89044cf4716b12cf4343dd29f549', on: '2026-03-05' };
const FILE = 'massnahmen/parkleitsystem.md';

function history(parts: Partial<History> = {}): History {
  return {
    folder: 'inhalte',
    changes: new Map([[FILE, COMMIT]]),
    uncommitted: new Set(),
    cut: new Set(),
    ...parts,
  };
}

function on(forge: ForgeKind | null, folder: string | null = null, wanted: boolean | null = false) {
  const form = { ...plan.strategy.form, wanted };
  const repository = forge && { url: 'https://git.example/s/x', branch: 'main', forge, folder };
  return { ...plan, strategy: { ...plan.strategy, repository, form } satisfies Strategy };
}

function shown(forge: ForgeKind | null, known: History | null, source: PageSource = measure()) {
  return contributionTo({ plan: on(forge), history: known }, source);
}

function measure(): PageSource {
  const found = plan.measures.find(({ file }) => file === FILE);
  if (!found) throw new Error(`Musterstadt has no ${FILE}`);
  return ofMeasure({ plan, asOf }, found);
}

describe('from a page to its file', () => {
  test('leads one click, and one to all of its changes', () => {
    const tasks = shown('gitlab', history())?.tasks ?? [];
    const address = (title: string) => tasks.find((task) => task.title === title)?.href;
    expect(address('Seite bearbeiten')).toBe(`https://git.example/s/x/-/edit/main/inhalte/${FILE}`);
    expect(address('Verlauf in Git')).toBe(`https://git.example/s/x/-/commits/main/inhalte/${FILE}`);
  });

  test('through the folder that the strategy names, else git, else the usual one', () => {
    const edit = (folder: string | null, known: History | null) =>
      contributionTo({ plan: on('github', folder), history: known }, measure())?.tasks[1]?.href;
    expect(edit('stadt', history())).toBe(`https://git.example/s/x/edit/main/stadt/${FILE}`);
    expect(edit(null, history({ folder: '' }))).toBe(`https://git.example/s/x/edit/main/${FILE}`);
    expect(edit(null, null)).toBe(`https://git.example/s/x/edit/main/content/${FILE}`);
  });

  test('leads nowhere where nobody says where the files are', () => {
    expect(shown(null, history())?.tasks).toEqual([]);
    expect(
      contributionTo({ plan: on(null), history: history() }, { file: 'strategie.yaml', isWhole: false }),
    ).toBeNull();
  });
});

describe('what is begun', () => {
  test('carries its text in the address where the forge takes it', () => {
    const task = shown('forgejo', history())?.tasks.find(({ title }) => title === 'Neue Zusage');
    expect(task?.paste).toBeNull();
    expect(new URL(task?.href ?? '').searchParams.get('value')).toContain('massnahmen: [parkleitsystem]');
  });

  test('is given to take along where the forge does not', () => {
    const task = shown('gitlab', history())?.tasks.find(({ title }) => title === 'Neue Zusage');
    expect(task?.paste?.text).toContain('massnahmen: [parkleitsystem]');
    expect(task?.href).toContain('file_name=inhalte%2Fzusagen%2F2026-03-17-STICHWORT.md');
  });

  test('as a status is always taken along, because forges open files as they are', () => {
    const [task] = shown('github', history())?.tasks ?? [];
    expect(task).toMatchObject({
      title: 'Neuer Stand',
      href: `https://git.example/s/x/edit/main/inhalte/${FILE}`,
    });
    expect(task?.paste?.text).toContain('- datum: 2026-03-31');
  });
});

describe('where the site has a form for editors', () => {
  const tasks = (source: PageSource) =>
    contributionTo({ plan: on('github', null, true), history: history() }, source)?.tasks ?? [];

  test('a status and whatever is new is written there, with what is known', () => {
    const [status, ...others] = tasks(measure());
    expect(status).toEqual({ title: 'Neuer Stand', href: formEntry(FILE), paste: null });
    const known = {
      art: 'zusage',
      sitzung: '2026-03-17-digitalausschuss',
      massnahmen: 'parkleitsystem',
      zustaendig: 'fb66',
      faellig: '2026-06-16-digitalausschuss',
    };
    expect(others.at(-1)).toEqual({ title: 'Neue Zusage', href: formNew('zusagen', known), paste: null });
  });

  test('the file itself stays one click away', () => {
    const edit = tasks(measure()).find(({ title }) => title === 'Seite bearbeiten');
    expect(edit?.href).toBe(`https://git.example/s/x/edit/main/inhalte/${FILE}`);
  });
});

describe('the last change', () => {
  test('is told with its commit, which leads to the forge if there is one', () => {
    const href = `https://git.example/s/x/-/commit/${COMMIT.id}`;
    const text = 'Datei zuletzt geändert am 5. März 2026, ';
    expect(shown('gitlab', history())?.change).toEqual({ text, commit: { name: '71a4e487', href } });
    expect(shown(null, history())?.change).toEqual({ text, commit: { name: '71a4e487', href: null } });
  });

  test.each([
    ['without git', null, 'ohne Git gebaut'],
    ['in a shallow clone', history({ cut: new Set([FILE]) }), 'nicht die ganze Versionsgeschichte'],
    ['with changes of its own', history({ uncommitted: new Set([FILE]) }), 'noch nicht in Git stehen'],
    ['outside of git', history({ changes: new Map() }), 'steht nicht in Git'],
  ])('%s is not guessed', (_case, known, words) => {
    expect(shown('github', known)?.change?.commit).toBeNull();
    expect(shown('github', known)?.change?.text).toContain(words);
  });

  test('of a file that holds more than the page says nothing of the page', () => {
    expect(shown('github', history(), { file: 'strategie.yaml', isWhole: false })?.change).toBeNull();
  });
});

test('whoever edits a meeting whose report was given is told where corrections go', () => {
  const [meeting] = plan.meetings;
  if (!meeting) throw new Error('Musterstadt has no meetings');
  const given = { ...plan, frozen: new Map([[meeting.id, {} as never]]) };
  expect(ofMeeting({ plan: given, asOf }, meeting).hint).toContain('berichtigungen');
  expect(ofMeeting({ plan, asOf }, meeting).hint).toBeUndefined();
});
