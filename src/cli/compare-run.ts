import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { withoutCommands } from '../diagnostic/report-github.ts';
import { comparisonJson } from '../exports/comparison/json.ts';
import { comparisonMarkdown } from '../exports/comparison/markdown.ts';
import { comparisonText } from '../exports/comparison/text.ts';
import { comparisonOf } from '../model/comparison/comparison.ts';
import { isDay } from '../model/day.ts';
import { checkStates, type Settings, settingsFrom } from '../site.ts';
import { comparisonDocument } from '../views/comparison/compose.ts';
import type { ComparisonDocument } from '../views/comparison/document.ts';
import { findingsBetween } from './compare-findings.ts';
import { COMPARE_USAGE, type CompareFormat, readCompareOptions } from './compare-options.ts';
import { changedFiles, readStates } from './compare-states.ts';
import { writeWhole } from './write-file.ts';

const FORMS: Record<CompareFormat, (document: ComparisonDocument) => string> = {
  text: comparisonText,
  markdown: comparisonMarkdown,
  json: comparisonJson,
};

/**
 * Compares two states of the content as `words` ask, writes the files they name, and returns what the terminal gets.
 * Throws, in German, when there is nothing to compare.
 */
export function runCompare(words: string[], env: Record<string, string | undefined>, now: Date): string {
  const { help, format, outputs, before, after } = readCompareOptions(words);
  if (help) return COMPARE_USAGE;
  const document = compare(settingsFrom(env, now), before, after);
  for (const { path, format: form } of outputs) writeWhole(resolve(path), `${FORMS[form](document)}\n`);
  const told = FORMS[format](document);
  return format === 'text' && env.GITHUB_ACTIONS === 'true' ? withoutCommands(told, randomUUID()) : told;
}

function compare({ root, asOf, today }: Settings, before: string | null, after: string | null) {
  if (asOf !== null && !isDay(asOf)) {
    throw new Error(`STICHTAG ist „${asOf}“. Erwartet wird ein Tag in der Form 2024-03-31.`);
  }
  const states = readStates(root, before, after);
  const checked = checkStates(states.before?.content ?? null, states.after.content, { asked: asOf, today });
  const { plans, diagnostics } = checked;
  const comparison = plans && comparisonOf(plans.before, plans.after, checked.asOf, checked.asOfBefore);
  return comparisonDocument({
    ...states.names,
    asOf: checked.asOf,
    asOfBefore: checked.asOfBefore,
    comparison,
    leftOut: plans?.leftOut ?? [],
    findings: findingsBetween(diagnostics, states.prefix),
    files: changedFiles(states),
  });
}
