import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/site.ts';
import { newAnswerEntry, newStatusEntry } from '../../src/views/new-entry.ts';
import { type NewFile, newCommitment, newMeasure, newMeeting } from '../../src/views/new-file.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan, asOf } = musterstadt();

/** A copy of Musterstadt, to be added to. */
class Copy {
  readonly root = mkdtempSync(join(tmpdir(), 'sachstand-neu-'));

  constructor() {
    cpSync('test/fixtures/musterstadt', this.root, { recursive: true });
    onTestFinished(() => rmSync(this.root, { recursive: true }));
  }

  add(path: string, text: string): this {
    writeFileSync(join(this.root, path), text);
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** What is wrong now, and was not before. */
  faults(): string[] {
    const { diagnostics } = checkContent({ root: this.root, asOf: null, today: asOf });
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  }
}

const WITHIN = {
  measure: newMeasure(plan, asOf, { field: 'bildung', unit: 'fb40' }),
  meeting: newMeeting(plan, asOf, { committee: 'digitalausschuss' }),
  commitment: newCommitment(plan, asOf, { measure: { id: 'chatbot', owner: 'fb10' } }),
};

describe('a file that is begun', () => {
  test.each(Object.entries(WITHIN))('%s looks like this', async (kind, { path, text }) => {
    await expect(`${path}\n\n${text}`).toMatchFileSnapshot(`expected/new-${kind}.md`);
  });

  test.each(Object.entries(WITHIN))(
    '%s is refused as long as nobody filled it in',
    (_kind, { path, text }) => {
      expect(new Copy().add(path, text).faults().join('\n')).toContain(path);
    },
  );

  test('as a measure passes once its gaps are filled', () => {
    const { text } = WITHIN.measure;
    const filled = fill(text, {
      titel: 'Drucker',
      kurz: 'Es wird gedruckt.',
      '    status': 'geplant',
      '    text': 'Beschafft.',
    });
    expect(new Copy().add('massnahmen/drucker.md', filled).faults()).toEqual([]);
  });

  test('as a meeting passes once its gaps are filled', () => {
    const filled = fill(WITHIN.meeting.text, { datum: '2026-09-15', ort: 'Rathaus', top: 'Ö 3' });
    expect(new Copy().add('sitzungen/2026-09-15-digitalausschuss.md', filled).faults()).toEqual([]);
  });

  test('as a promise passes once its gaps are filled', () => {
    const filled = fill(WITHIN.commitment.text, {
      titel: 'Zahlen zum Chatbot',
      von: '[Fraktion A]',
      zugesagt: 'Es wird berichtet.',
    });
    expect(new Copy().add('zusagen/2026-03-17-zahlen.md', filled).faults()).toEqual([]);
  });

  test('with every hint taken at its word passes, too', () => {
    const filled = fill(uncommented(WITHIN.measure.text), {
      titel: 'Drucker',
      kurz: 'Es wird gedruckt.',
      ende: '2027-12',
      '    status': 'geplant',
      '    text': 'Beschafft.',
    }).replace('https://…', 'https://rat.example/1');
    expect(new Copy().add('massnahmen/drucker.md', filled).faults()).toEqual([]);
  });
});

describe('what is known where it is begun is filled in', () => {
  test('the last meeting there was, and the next as the day it is due', () => {
    const { path, text } = newCommitment(plan, asOf);
    expect(path).toBe('zusagen/2026-03-17-STICHWORT.md');
    expect(text).toMatch(/^sitzung: 2026-03-17-digitalausschuss /m);
    expect(text).toMatch(/^faellig: 2026-06-16-digitalausschuss /m);
  });

  test('from a meeting that is still to come, itself, and none after it', () => {
    const meeting = plan.meetings.at(-1);
    const { path, text } = newCommitment(plan, asOf, { meeting });
    expect(path).toBe('zusagen/2026-06-16-STICHWORT.md');
    expect(text).toMatch(/^faellig: +#/m);
  });

  test('nothing that a city does not have', () => {
    const empty = { ...plan, meetings: [], strategy: { ...plan.strategy, committees: [] } };
    expect(newCommitment(empty, asOf).path).toBe('zusagen/JJJJ-MM-TT-STICHWORT.md');
    expect(newMeeting(empty, asOf).path).toBe('sitzungen/JJJJ-MM-TT-GREMIUM.md');
  });

  test('fits an address that every browser and forge takes', () => {
    const files: NewFile[] = [newMeasure(plan, asOf), newMeeting(plan, asOf), newCommitment(plan, asOf)];
    for (const { text } of files) expect(encodeURIComponent(text).length).toBeLessThan(4000);
  });
});

describe('an entry to be pasted', () => {
  const measure = plan.measures.find(({ id }) => id === 'parkleitsystem');
  if (!measure) throw new Error('Musterstadt has no parkleitsystem');
  const entry = newStatusEntry(plan, asOf, measure);

  test('for a measure looks like this', async () => {
    await expect(entry).toMatchFileSnapshot('expected/new-status.yaml');
  });

  test('for a promise looks like this', async () => {
    await expect(newAnswerEntry(plan, asOf)).toMatchFileSnapshot('expected/new-answer.yaml');
  });

  test('fits below the log of a measure', () => {
    const copy = new Copy();
    const file = copy.read(measure.file);
    const end = file.indexOf('\n---', 4) + 1;
    const pasted = `${file.slice(0, end)}${fill(entry, { '    text': 'Läuft.' })}${file.slice(end)}`;
    expect(copy.add(measure.file, pasted).faults()).toEqual([]);
  });
});

/** Writes values behind keys that have none. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((done, [key, value]) => {
    expect(done).toMatch(new RegExp(`^${key}: +#`, 'm'));
    return done.replace(new RegExp(`^${key}: +#`, 'm'), `${key}: ${value} #`);
  }, text);
}

/** With the signs taken away before what is YAML. */
function uncommented(text: string): string {
  return text.replace(/^( *)# (?=\S+:| {2}- \{)/gm, '$1').replace(/^KENNUNG.*\n|^Was .*\n/gm, '');
}
