import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { fingerprints } from '../../src/diagnostic/fingerprint.ts';
import { reportGithub, withoutCommands } from '../../src/diagnostic/report-github.ts';
import { reportGitlab } from '../../src/diagnostic/report-gitlab.ts';
import { reportMarkdown } from '../../src/diagnostic/report-markdown.ts';
import { reportSarif } from '../../src/diagnostic/report-sarif.ts';
import { reportText } from '../../src/diagnostic/report-text.ts';
import { RULE_HELP } from '../../src/diagnostic/rule-help.ts';
import { RULE_IDS, type RuleId } from '../../src/diagnostic/rule-id.ts';

const at = (file: string, line: number, column = 1) => ({ file, line, column });

const pageOf = (rule: RuleId) => `https://forge.example/docs/${rule}.md`;

const FOUND: Diagnostic[] = [
  diagnostic(
    'unknown-unit',
    at('massnahmen/wlan.md', 4, 13),
    'Eine Organisationseinheit „fb84“ gibt es nicht.',
    {
      expected: 'Bekannt ist, was in „strategie.yaml“ steht: fb15, fb48.',
      suggestion: 'fb48',
      related: { ...at('strategie.yaml', 9, 5), message: 'Hier stehen sie.' },
    },
  ),
  diagnostic('invalid-choice', at('massnahmen/wlan.md', 7, 9), '„@alle“ ist kein Status: 100 %, sagt #12.', {
    expected: 'Erlaubt sind: idee,\r\ngeplant.',
    suggestion: '`geplant`',
  }),
  diagnostic('invalid-choice', at('massnahmen/wlan.md', 9, 9), '„@alle“ ist kein Status: 100 %, sagt #12.'),
  diagnostic(
    'unknown-file',
    at('sitzungen/50%, rot: ä.txt', 1),
    'Die Datei „<b>*x*</b>“ wird nicht gelesen.',
    {
      severity: 'warning',
      expected: 'Siehe https://example.org, www.example.org oder mailto:amt@example.org.',
    },
  ),
];

describe.each([
  ['github.txt', reportGithub],
  ['gitlab.json', reportGitlab],
  ['sarif.json', reportSarif],
  ['markdown.md', reportMarkdown],
] as const)('%s', (name, report) => {
  test('is told as a forge reads it', async () => {
    await expect(`${report(FOUND, 'content/', pageOf)}\n`).toMatchFileSnapshot(`expected/${name}`);
  });

  test('can be told when nothing was found', async () => {
    await expect(`${report([], 'content/', pageOf)}\n`).toMatchFileSnapshot(`expected/nichts-${name}`);
  });
});

test('an annotation is one line whatever it says', () => {
  expect(reportGithub(FOUND, 'content/').split('\n')).toHaveLength(FOUND.length);
});

test('between stop-commands and its token the runner takes no commands', () => {
  expect(withoutCommands('::error::nein', 'abc')).toBe('::stop-commands::abc\n::error::nein\n::abc::');
});

describe('a fingerprint', () => {
  test('stays when lines are inserted above', () => {
    const moved = FOUND.map((one) => ({ ...one, line: one.line + 3 }));
    expect(fingerprints(moved, 'content/')).toEqual(fingerprints(FOUND, 'content/'));
  });

  test('is another for each of several that are alike', () => {
    expect(new Set(fingerprints(FOUND, 'content/')).size).toBe(FOUND.length);
  });
});

test('a page that has no address of its own is not given out as one', () => {
  const report = (page: string) =>
    JSON.parse(reportSarif(FOUND, '', () => page)).runs[0].tool.driver.rules[0];
  expect(report('https://forge.example/a.md').helpUri).toBe('https://forge.example/a.md');
  expect(report('docs/a.md')).toMatchObject({ help: { text: expect.stringContaining('docs/a.md') } });
  expect(report('docs/a.md').helpUri).toBeUndefined();
});

describe('many warnings of a kind', () => {
  const many = Array.from({ length: 25 }, (_, line) =>
    diagnostic(
      'insecure-link',
      at('quellen.yaml', line + 1),
      `Der Link ${line + 1} ist nicht verschlüsselt.`,
      {
        severity: 'warning',
        expected: 'Bitte ausprobieren.',
      },
    ),
  );

  test('are asked for once in the terminal, and counted after some', () => {
    const text = reportText(many, 'content/', () => 'url: http://…');
    expect(text.match(/Bitte ausprobieren\./g)).toHaveLength(1);
    expect(text).toContain('  … und 15 weitere; alle zeigt: npm run pruefen -- --alle\n');
    expect(reportText(many, 'content/', () => null, true)).toContain('Der Link 25 ist');
  });

  test('stand folded below the errors in a comment', () => {
    const comment = reportMarkdown([...many, ...FOUND], 'content/', pageOf);
    expect(comment.indexOf('fb84')).toBeLessThan(comment.indexOf('<summary>26 Hinweise</summary>'));
    expect(comment.match(/Bitte ausprobieren\./g)).toHaveLength(1);
    expect(comment).toContain('- `content/quellen.yaml`, Zeile 25: Der Link 25 ist nicht verschlüsselt.');
  });

  test('never hide an error among the annotations, of which only the first are shown', () => {
    expect(reportGithub([...many, ...FOUND], '').split('\n')[0]).toMatch(/^::error /);
  });
});

test('a comment stays below what forges take, and counts what it leaves out', () => {
  const many = Array.from({ length: 2000 }, (_, line) =>
    diagnostic('empty-text', at('glossar.yaml', line + 1), 'Der Text ist leer.'),
  );
  const comment = reportMarkdown(many, 'content/', pageOf);
  expect(comment.length).toBeLessThan(65_536);
  expect(comment).toMatch(/Hier fehlen \d+ weitere Meldungen; alle stehen im Protokoll der Prüfung\.$/);
  expect(comment).toContain('2000 Fehler in 1 Datei.');
});

test.each(RULE_IDS)('%s is explained', (rule) => {
  expect(RULE_HELP[rule]).toMatch(/^\p{Lu}.+\.$/u);
});
