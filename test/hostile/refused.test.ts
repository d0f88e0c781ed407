import { execFileSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/neu/run.ts';
import { writeWhole } from '../../src/cli/write-file.ts';
import { faultPage } from '../../src/dev/fault-page.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { reportGithub } from '../../src/diagnostic/report-github.ts';
import { reportGitlab } from '../../src/diagnostic/report-gitlab.ts';
import { reportSarif } from '../../src/diagnostic/report-sarif.ts';
import { isId, isSafeUrl } from '../../src/validate/fields.ts';
import { ADDRESSES } from '../../src/validate/rules/file-names.ts';
import { type Checked, check } from '../validate/faulty-folder.ts';
import { SECRET, TEXTS } from './texts.ts';

/** A valid content folder, and beside it what must stay unread and unwritten. */
function folder(): { root: string; outside: string } {
  const above = mkdtempSync(join(tmpdir(), 'sachstand-feindlich-'));
  onTestFinished(() => rmSync(above, { recursive: true }));
  const [root, outside] = [join(above, 'content'), join(above, 'draussen')];
  cpSync('test/fixtures/fehler/_basis', root, { recursive: true });
  mkdirSync(outside);
  const measure = readFileSync(join(root, 'massnahmen/glasfaser.md'), 'utf8');
  writeFileSync(join(outside, 'wlan.md'), measure.replace('Glasfaser für Schulen', SECRET));
  writeFileSync(join(outside, 'quellen.yaml'), `${SECRET}: { titel: ${SECRET} }\n`);
  return { root, outside };
}

function told({ diagnostics }: Checked): string[] {
  return diagnostics.map(({ file, rule }) => `${file} ${rule}`);
}

describe('what lies outside of the content folder is not read', () => {
  test.each([
    ['a linked file', 'massnahmen/wlan.md', '../../draussen/wlan.md', 'massnahmen/wlan.md not-a-file'],
    ['a linked file at the top', 'quellen.yaml', '../draussen/quellen.yaml', 'quellen.yaml not-a-file'],
    ['a linked folder', 'seiten', '../draussen', 'seiten not-a-folder'],
    ['a folder that holds itself', 'berichte', '.', 'berichte not-a-folder'],
    ['a link to itself', 'massnahmen/wlan.md', 'wlan.md', 'massnahmen/wlan.md not-a-file'],
    ['a device', 'massnahmen/wlan.md', '/dev/zero', 'massnahmen/wlan.md not-a-file'],
    [
      'a linked folder among files',
      'massnahmen/bildung',
      '../../draussen',
      'massnahmen/bildung unknown-file',
    ],
    ['pictures from elsewhere', 'bilder', '../draussen', 'bilder not-a-folder'],
  ])('%s', (_, name, target, expected) => {
    const { root } = folder();
    rmSync(join(root, name), { recursive: true, force: true });
    symlinkSync(target, join(root, name));
    const checked = check(root);
    expect(told(checked)).toContain(expected);
    expect(checked.text).not.toContain(SECRET);
  });

  test('a pipe, which would never end', () => {
    const { root } = folder();
    execFileSync('mkfifo', [join(root, 'glossar.yaml.neu'), join(root, 'sitzungen/2024-12-01-rat.md')]);
    expect(told(check(root))).toEqual([
      'glossar.yaml.neu unknown-file',
      'sitzungen/2024-12-01-rat.md not-a-file',
    ]);
  });

  test('a file of three gigabytes, of which Node could read no more than two', () => {
    const { root } = folder();
    writeFileSync(join(root, 'massnahmen/wlan.md'), '');
    truncateSync(join(root, 'massnahmen/wlan.md'), 3 * 1024 ** 3);
    expect(told(check(root))).toEqual(['massnahmen/wlan.md file-too-large']);
  });
});

describe('nothing is written outside of the content folder', () => {
  const words = ['stand', 'glasfaser', '--text', 'Neu'];
  const call = (root: string) => ({
    words,
    settings: { root, asOf: null, today: '2024-12-31' },
    canAsk: false,
    print: () => {},
  });

  test('by the command that asks, through a link in the place of its draft', async () => {
    const { root, outside } = folder();
    const before = readFileSync(join(outside, 'wlan.md'), 'utf8');
    symlinkSync('../../draussen/wlan.md', join(root, 'massnahmen/.glasfaser.md'));
    expect(await run(call(root))).toBe(0);
    expect(readFileSync(join(outside, 'wlan.md'), 'utf8')).toBe(before);
    expect(readFileSync(join(root, 'massnahmen/glasfaser.md'), 'utf8')).toContain('text: Neu');
  });

  test('by the command that asks, where a folder is a link', async () => {
    const { root, outside } = folder();
    cpSync(join(root, 'massnahmen'), outside, { recursive: true });
    rmSync(join(root, 'massnahmen'), { recursive: true });
    symlinkSync('../draussen', join(root, 'massnahmen'));
    await expect(run(call(root))).rejects.toThrow('„massnahmen“ ist eine Verknüpfung.');
    expect(readFileSync(join(outside, 'glasfaser.md'), 'utf8')).not.toContain('Neu');
  });

  test('by anything that writes a file whole, where that file is a link', () => {
    const { root, outside } = folder();
    symlinkSync('../draussen/wlan.md', join(root, 'neu.md'));
    writeWhole(join(root, 'neu.md'), 'Neu');
    expect(lstatSync(join(root, 'neu.md')).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(outside, 'wlan.md'), 'utf8')).toContain(SECRET);
  });

  test('by the command that asks, which copies no pipe', async () => {
    const { root } = folder();
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(await run(call(root))).toBe(0);
  });
});

const NAMES = [
  '<script>alert(1)</script>',
  '"onload=x',
  "x'; DROP TABLE",
  '$(touch x)',
  '`id`',
  'a\nb',
  'a\r::error::x',
  'a\u001b[31mrot\u0007',
  'a\u202egnp',
  'a%2e%2e%2fb',
  'x\\..\\b',
  '::error file=x::y',
  'e\u0301',
  'é',
  'WLAN',
  'wlаn',
  '-rf',
  'a|b',
  '[a](javascript:x)',
  '=1+1',
];

describe('files with hostile names', () => {
  const named = () => {
    const { root } = folder();
    const measure = readFileSync(join(root, 'massnahmen/glasfaser.md'), 'utf8');
    for (const name of NAMES) {
      if (!name.includes('/')) writeFileSync(join(root, 'massnahmen', `${name}.md`), measure);
    }
    mkdirSync(join(root, 'massnahmen/<script>alert(1)<'));
    writeFileSync(join(root, '<img src=x onerror=alert(1)>'), '');
    return check(root);
  };

  test('are refused, each by its name', () => {
    const { diagnostics } = named();
    const refused = diagnostics.filter(({ rule }) => rule === 'invalid-file-name').map(({ file }) => file);
    const written = NAMES.filter((name) => !name.includes('/')).map((name) => `massnahmen/${name}.md`);
    expect(refused.sort()).toEqual(written.sort());
  });

  test('give no commands to terminals, forges or browsers', () => {
    const { diagnostics, text } = named();
    const strange = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
    expect(text).not.toMatch(strange);
    const commands = reportGithub(diagnostics, 'content/').split('\n');
    expect(commands).toHaveLength(diagnostics.length);
    for (const one of commands) expect(one).toMatch(/^::(error|warning) file=[^,:]*,line=\d+,col=\d+,title=/);
    expect(faultPage(text, diagnostics, '/')).not.toMatch(/<script>alert|<img/);
    for (const json of [reportGitlab(diagnostics, '', () => ''), reportSarif(diagnostics, '', () => '')]) {
      expect(() => JSON.parse(json)).not.toThrow();
    }
  });
});

test('messages about hostile texts stay on their line', () => {
  const { root } = folder();
  const values = TEXTS.map((text) => JSON.stringify(text));
  writeFileSync(
    join(root, 'massnahmen/wlan.yaml'),
    `titel: A\n${values.map((one) => `${one}: ${one}\n`).join('')}`,
  );
  writeFileSync(
    join(root, 'zusagen/2024-03-12-a.yaml'),
    `art: ${values[0]}\ntitel: B\nsitzung: ${values[1]}\nmassnahmen: [${values.join(', ')}]\nfaellig: ${values[2]}\nvon: ${values[3]}\n`,
  );
  const { diagnostics } = check(root);
  expect(diagnostics.length).toBeGreaterThan(8);
  const broken = (one: Diagnostic) => /[\n\r\u2028\u202e\0]/.test(`${one.message}${one.expected}`);
  expect(diagnostics.filter(broken)).toEqual([]);
});

test.each([
  ...NAMES,
  '',
  '.',
  '..',
  '../x',
  '/etc/passwd',
  'a/b',
  'a.b',
  'a b',
  'a_b',
  'a--b',
  'a-',
  'ä',
  'ａ',
  'con',
  'nul',
  'com1',
  'constructor',
  '__proto__',
  'a\0',
  'a\n',
  'x'.repeat(101),
])('„%s“ is no id', (id) => {
  expect(isId(id)).toBe(false);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  'view-source:https://example.org',
  '//boese.example',
  '///boese.example',
  '/\\boese.example',
  '\\\\boese.example',
  'https:boese.example',
  'https://',
  'https://a b/',
  'https://example.org/"onload=x',
  'https://example.org/<script>',
  'https://example.org/\nX: y',
  'mailto:',
  '../../etc/passwd',
  'x.html',
])('„%s“ is no address', (address) => {
  expect(isSafeUrl(address)).toBe(false);
});

test('no page of the content can take the place of another', () => {
  const routes = readdirSync('src/pages').map((name) => name.replace(/\.[^[\]]*$/, ''));
  const fixed = routes.filter(
    (name) => /^[a-z0-9-]+$/.test(name) && !['feed', 'favicon', 'manifest', 'neues'].includes(name),
  );
  expect(fixed.filter((name) => !ADDRESSES.has(name))).toEqual([]);
});
