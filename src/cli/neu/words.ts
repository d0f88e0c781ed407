import { parseArgs } from 'node:util';
import type { FileData } from '../../edit/value.ts';
import { closest } from '../../validate/closest.ts';
import { parseValue } from './parse-value.ts';
import { fieldsOfTopic, TOPICS, type Topic } from './topics.ts';

/** What the words of the command line ask for. */
export interface Request {
  /** Null where it is to be asked for. */
  topic: Topic | null;
  subject: string;
  values: FileData;
  dry: boolean;
  help: boolean;
}

/** Reads the command line. Throws, in German, what can't be understood. */
export function readWords(words: readonly string[]): Request {
  const [first = '', ...rest] = words;
  const isTopic = first !== '' && !first.startsWith('-');
  const topic = isTopic ? topicOf(first) : null;
  const fields = topic ? fieldsOfTopic(topic) : [];
  const options = Object.fromEntries([
    ...fields.map(({ key, shape }) => {
      const isSwitch = shape.shape === 'value' && shape.value.form === 'yes-no' && key === 'unveraendert';
      return [key, { type: isSwitch ? 'boolean' : 'string', multiple: true }] as const;
    }),
    ['trocken', { type: 'boolean' }] as const,
    ['hilfe', { type: 'boolean' }] as const,
  ]);
  const args = (isTopic ? rest : [...words]).map((word) =>
    singular(
      word,
      fields.map(({ key }) => key),
    ),
  );
  const { values, positionals, tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option' && !(token.name in options))
      throw new Error(unknownOption(token.name, Object.keys(options)));
    const wants = token.kind === 'option' && options[token.name]?.type === 'string';
    if (wants && token.value === undefined) throw new Error(`--${token.name} braucht einen Wert.`);
  }
  if (positionals.length > 1)
    throw new Error(
      `„${positionals[1]}“ ist zu viel. Ein Text aus mehreren Wörtern steht in Anführungszeichen.`,
    );
  const given = fields.flatMap(({ key, shape }) => {
    const written = values[key];
    if (!Array.isArray(written)) return [];
    const texts = written.map((one) => (one === true ? 'ja' : String(one)));
    return [[key, parseValue(key, shape, texts)] as const];
  });
  return {
    topic,
    subject: positionals[0] ?? '',
    values: Object.fromEntries(given),
    dry: values.trocken === true,
    help: values.hilfe === true,
  };
}

function topicOf(word: string): Topic {
  const topic = TOPICS.find((one) => one.word === word);
  if (topic) return topic;
  const known = TOPICS.map((one) => one.word);
  const meant = closest(word, known);
  throw new Error(
    `„${word}“ gibt es hier nicht. ${meant ? `Meinten Sie „${meant}“?` : `Möglich sind: ${known.join(', ')}.`}`,
  );
}

/** One at a time, people say `--meilenstein` and `--wert`. */
function singular(word: string, keys: readonly string[]): string {
  const [, name = '', rest = ''] = /^--([a-zäöüß-]+)(=.*)?$/s.exec(word) ?? [];
  if (name === '' || keys.includes(name)) return word;
  const many = keys.find((key) => [`${name}e`, `${name}en`, `${name}n`].includes(key));
  return many ? `--${many}${rest}` : word;
}

function unknownOption(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  return `Die Angabe „--${name}“ gibt es nicht. ${meant ? `Meinten Sie „--${meant}“?` : `Möglich sind: ${known.map((one) => `--${one}`).join(', ')}.`}`;
}
