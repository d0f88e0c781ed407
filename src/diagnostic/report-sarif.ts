import type { Diagnostic, Place } from './diagnostic.ts';
import { fingerprints } from './fingerprint.ts';
import { RULE_HELP } from './rule-help.ts';
import { RULE_IDS, type RuleId } from './rule-id.ts';
import { sentences } from './wording.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * The diagnostics as SARIF 2.1.0, which code scanning and many editors read. Rules are those that were broken.
 * `prefix` leads from the repository to the content folder, `pageOf` to what explains a rule.
 */
export function reportSarif(
  diagnostics: readonly Diagnostic[],
  prefix: string,
  pageOf: (rule: RuleId) => string,
): string {
  const names = fingerprints(diagnostics, prefix);
  const broken = new Set(diagnostics.map((one) => one.rule));
  const rules = RULE_IDS.filter((id) => broken.has(id));
  const results = diagnostics.map((one, index) => ({
    ruleId: one.rule,
    ruleIndex: rules.indexOf(one.rule),
    level: one.severity,
    message: { text: withoutLinks(sentences({ ...one, related: null }, prefix).join(' ')) },
    locations: [{ physicalLocation: physical(one, prefix) }],
    ...(one.related && { relatedLocations: [related(one.related, prefix)] }),
    partialFingerprints: { 'sachstand/v1': names[index] },
  }));
  const driver = { name: 'Sachstand', language: 'de', rules: rules.map((id) => ruleOf(id, pageOf(id))) };
  const run = { tool: { driver }, language: 'de', columnKind: 'utf16CodeUnits', results };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
}

/** The first sentence is the short one. A path that nobody can open from elsewhere is no address. */
function ruleOf(id: RuleId, page: string) {
  const help = RULE_HELP[id];
  return {
    id,
    shortDescription: { text: /^.*?\.(?= |$)/.exec(help)?.[0] ?? help },
    help: { text: `${help} ${page}` },
    ...(/^https?:/.test(page) && { helpUri: page }),
  };
}

function related(place: NonNullable<Diagnostic['related']>, prefix: string) {
  return { id: 1, message: { text: withoutLinks(place.message) }, physicalLocation: physical(place, prefix) };
}

function physical({ file, line, column }: Place, prefix: string) {
  const uri = `${prefix}${file}`.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column },
  };
}

/** A message may hold links in the manner of Markdown; what content wrote must not become one. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u2060(');
}
