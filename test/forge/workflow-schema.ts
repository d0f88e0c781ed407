/**
 * Checks a workflow by the schema that GitHub publishes for its own parser. That schema has a form of its own: named
 * definitions, each of which is a mapping, a sequence, one of several, or a kind of scalar.
 */
export interface WorkflowSchema {
  definitions: Record<string, Definition>;
}

interface Definition {
  /** What an expression may use; where this is given, `${{ … }}` may stand for any value. */
  context?: readonly string[];
  mapping?: {
    properties?: Record<string, string | { type: string; required?: boolean }>;
    'loose-key-type'?: string;
    'loose-value-type'?: string;
  };
  sequence?: { 'item-type': string };
  'one-of'?: readonly string[];
  'allowed-values'?: readonly string[];
  string?: { constant?: string; 'ignore-case'?: boolean; 'require-non-empty'?: boolean };
  boolean?: object;
  number?: object;
  null?: object;
}

/** Definitions that the schema takes for granted. */
const BUILT_IN: Record<string, Definition> = {
  string: { string: {} },
  'non-empty-string': { string: { 'require-non-empty': true } },
  boolean: { boolean: {} },
  number: { number: {} },
  null: { null: {} },
  any: { 'one-of': ['string', 'boolean', 'number', 'null', 'mapping', 'sequence'] },
  mapping: { mapping: { 'loose-key-type': 'string', 'loose-value-type': 'any' } },
  sequence: { sequence: { 'item-type': 'any' } },
};

/** Everything that is wrong, with its path; empty for a valid workflow. */
export function workflowFaults(schema: WorkflowSchema, workflow: unknown): string[] {
  return faultsOf('workflow-root-strict', workflow, '');

  function faultsOf(name: string, value: unknown, path: string): string[] {
    const definition = schema.definitions[name] ?? BUILT_IN[name];
    if (!definition) throw new Error(`The schema has no definition of ${name}`);
    if (definition.context && typeof value === 'string' && /^\$\{\{.*\}\}$/s.test(value)) return [];
    if (definition['one-of']) return faultsOfAny(definition['one-of'], value, path);
    if (definition.mapping) return faultsInMapping(definition.mapping, value, path);
    if (definition.sequence) return faultsInSequence(definition.sequence['item-type'], value, path);
    return fits(definition, value) ? [] : [`${path}: ${JSON.stringify(value)} is no ${name}`];
  }

  /** The faults of the form that comes nearest. */
  function faultsOfAny(names: readonly string[], value: unknown, path: string): string[] {
    const all = names.map((name) => faultsOf(name, value, path));
    return (
      all.sort((a, b) => depth(b) - depth(a) || a.length - b.length).find((one) => one.length === 0) ??
      all[0] ??
      []
    );
  }

  function faultsInMapping(
    mapping: NonNullable<Definition['mapping']>,
    value: unknown,
    path: string,
  ): string[] {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`${path}: no mapping`];
    const properties = mapping.properties ?? {};
    const loose = mapping['loose-value-type'];
    const missing = Object.entries(properties)
      .filter(([key, one]) => typeof one === 'object' && one.required && !(key in value))
      .map(([key]) => `${path}: ${key} is missing`);
    const inside = Object.entries(value).flatMap(([key, item]) => {
      const property = properties[key];
      const type = typeof property === 'object' ? property.type : (property ?? loose);
      return type === undefined ? [`${path}: ${key} is unknown`] : faultsOf(type, item, `${path}/${key}`);
    });
    return [...missing, ...inside];
  }

  function faultsInSequence(type: string, value: unknown, path: string): string[] {
    if (!Array.isArray(value)) return [`${path}: no sequence`];
    return value.flatMap((item, index) => faultsOf(type, item, `${path}/${index}`));
  }
}

function depth(faults: readonly string[]): number {
  return Math.max(0, ...faults.map((one) => one.split('/').length));
}

function fits(definition: Definition, value: unknown): boolean {
  const allowed = definition['allowed-values'];
  if (allowed) return typeof value === 'string' && allowed.includes(value);
  if (definition.boolean) return typeof value === 'boolean';
  if (definition.number) return typeof value === 'number';
  if (definition.null) return value === null;
  if (!definition.string) return false;
  const { constant, 'require-non-empty': full, 'ignore-case': anyCase } = definition.string;
  if (value === null || typeof value === 'object') return false;
  const text = String(value);
  if (constant === undefined) return !full || text !== '';
  return anyCase ? text.toLowerCase() === constant.toLowerCase() : text === constant;
}
