/**
 * As much of JSON Schema (draft 7) as content files need, with the additions by which Visual Studio Code's editors for
 * JSON and YAML help: https://code.visualstudio.com/docs/languages/json#_json-schemas-and-settings
 */
export interface JsonSchema {
  $schema?: string;
  $comment?: string;
  title?: string;
  description?: string;
  markdownDescription?: string;
  type?: JsonType | readonly JsonType[];
  enum?: readonly string[];
  markdownEnumDescriptions?: readonly string[];
  pattern?: string;
  patternErrorMessage?: string;
  errorMessage?: string;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: JsonSchema | false;
  propertyNames?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  not?: JsonSchema;
  if?: JsonSchema;
  then?: JsonSchema;
  defaultSnippets?: readonly Snippet[];
}

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'object' | 'array';

/** What an editor can insert as a whole; `$1`, `${2:text}` are places to fill in. */
export interface Snippet {
  label: string;
  description: string;
  body: unknown;
}
