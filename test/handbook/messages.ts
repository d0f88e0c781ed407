import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { RULE_HELP } from '../../src/diagnostic/rule-help.ts';
import { RULE_IDS, type RuleId } from '../../src/diagnostic/rule-id.ts';
import { RULE_PAGES, rulePage } from '../../src/diagnostic/rule-page.ts';
import { checkSample, SAMPLES } from '../validate/faulty-folder.ts';

/** Lines around the place of a mistake that an example shows. */
const AROUND = 3;

/** By folder of a sample: what its mistaken lines are when they are right, by their number; null takes a line away. */
const MENDED: Readonly<Record<string, Readonly<Record<number, string | null>>>> = parse(
  readFileSync('test/handbook/mended.yaml', 'utf8'),
);

/** What is right where lines can't show it, by rule. */
const ADVICE: Readonly<Partial<Record<RuleId, string>>> = parse(
  readFileSync('test/handbook/advice.yaml', 'utf8'),
);

/** The handbook's page for each rule and their list, by path, made from the samples that test the rules. */
export function messagePages(): Map<string, string> {
  const pages = new Map<string, string>(RULE_IDS.map((rule) => [rulePage(rule), pageOf(rule)]));
  return pages.set(`${RULE_PAGES}/README.md`, overview());
}

/** The same sample after it was mended; null where nobody says how. */
export function mendedSample(rule: RuleId): { name: string; file: string; text: string } | null {
  const { name, first } = sampleOf(rule);
  if (!first) return null;
  const before = textOf(name, first.file);
  if (before === null) return null;
  const text = mendedText(name, first, before);
  return text === null || text === before ? null : { name, file: first.file, text };
}

/** What is said of a sample once its file has that text. */
export function checkMended({
  name,
  file,
  text,
}: {
  name: string;
  file: string;
  text: string;
}): Diagnostic[] {
  return checkSample(name, (root) => writeFileSync(join(root, file), text)).diagnostics;
}

function sampleOf(rule: RuleId): { name: string; first: Diagnostic | undefined; told: string } {
  const names = readdirSync(SAMPLES).sort();
  const name = names.includes(rule) ? rule : (names.find((one) => one.startsWith(`${rule}-`)) ?? rule);
  const told = existsSync(join(SAMPLES, name, 'erwartet.txt'))
    ? readFileSync(join(SAMPLES, name, 'erwartet.txt'), 'utf8')
    : '';
  const first = checkSample(name).diagnostics.find((one) => one.rule === rule);
  return { name, first, told };
}

function mendedText(
  name: string,
  { line, column, message, suggestion }: Diagnostic,
  before: string,
): string | null {
  const lines = before.split('\n');
  const byHand = MENDED[name];
  if (byHand) {
    return lines
      .flatMap((text, index) => (byHand[index + 1] === undefined ? [text] : (byHand[index + 1] ?? [])))
      .join('\n');
  }
  const [, found = ''] = /[„»](.+?)[“«]/.exec(message) ?? [];
  const rest = lines[line - 1]?.slice(column - 1) ?? '';
  if (suggestion === null || found === '' || !rest.startsWith(found)) return null;
  lines[line - 1] = `${lines[line - 1]?.slice(0, column - 1)}${suggestion}${rest.slice(found.length)}`;
  return lines.join('\n');
}

function textOf(name: string, file: string): string | null {
  for (const folder of [name, '_basis']) {
    const path = join(SAMPLES, folder, file);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return readFileSync(path, 'utf8');
  }
  return null;
}

function pageOf(rule: RuleId): string {
  const { name, first, told } = sampleOf(rule);
  const [title = '', ...rest] = RULE_HELP[rule].split(/(?<=\.)\s/);
  const before = first && textOf(name, first.file);
  return [
    `# ${title.replace(/\.$/, '')}`,
    '',
    severityText(firstMessage(told, rule)),
    ...(rest.length > 0 ? ['', rest.join(' ')] : []),
    ...(first && before ? ['', '## Falsch', '', ...excerpt(first.file, before, first.line)] : []),
    '',
    '## Was die Prüfung dazu sagt',
    '',
    '```text',
    firstMessage(told, rule),
    '```',
    '',
    '## Richtig',
    '',
    ...right(rule, first),
    '',
    `[Alle Meldungen](README.md) · Kennung dieser Meldung: \`${rule}\``,
    '',
  ].join('\n');
}

function right(rule: RuleId, first: Diagnostic | undefined): string[] {
  const mended = first && mendedSample(rule);
  if (mended) return excerpt(first.file, mended.text, first.line);
  const advice = ADVICE[rule];
  if (!advice)
    throw new Error(`No right example for ${rule}: mended.yaml shows it, or advice.yaml tells it.`);
  return advice.trimEnd().split('\n');
}

function severityText(told: string): string {
  return / Hinweis: /.test(told)
    ? '**Hinweis:** Die Website wird trotzdem gebaut.'
    : '**Fehler:** Solange er da ist, wird die Website nicht neu gebaut; die letzte gute Fassung bleibt stehen.';
}

/** The lines around a place, as they stand in the file; longer ones are cut. */
function excerpt(file: string, text: string, line: number): string[] {
  const lines = text.split('\n').map((one) => (one.length > 120 ? `${one.slice(0, 117)} …` : one));
  const from = Math.max(0, line - 1 - AROUND);
  const shown = lines
    .slice(from, line + AROUND)
    .join('\n')
    .trimEnd();
  return [`In \`${file}\`, Zeile ${line}:`, '', '````text', shown, '````'];
}

/** The first block that ends with the id of the rule. */
function firstMessage(told: string, rule: RuleId): string {
  const blocks = told.trimEnd().split('\n\n');
  return (blocks.find((block) => block.includes(`[${rule}]`)) ?? told).replace(/^content\//gm, '').trimEnd();
}

function overview(): string {
  const rows = RULE_IDS.map((rule) => {
    const [title = ''] = RULE_HELP[rule].split(/(?<=\.)\s/);
    return `| [${title.replace(/\.$/, '')}](${rule}.md) | \`${rule}\` |`;
  });
  return [
    '# Alle Meldungen der Prüfung',
    '',
    'Jede Meldung nennt Datei, Zeile und Spalte, was dort steht und was erwartet wird. In eckigen Klammern steht ihre Kennung;',
    'unter ihr steht hier ein Beispiel. Wie man eine Meldung liest, sagt das [Handbuch](../README.md).',
    '',
    '| Meldung | Kennung |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}
