import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  multiselect,
  select,
  text,
} from '@clack/prompts';
import type { FileData, FileValue } from '../../edit/value.ts';
import type { Plan } from '../../model/plan.ts';
import type { Measure } from '../../model/types.ts';
import type { Field, Shape } from '../../validate/field-tree.ts';
import { type Choice, choicesOf, commitmentChoices, optionsFor } from './choices.ts';
import { faultOf } from './fault-of.ts';
import { germanOutput } from './german-output.ts';
import { asMeant } from './parse-value.ts';
import { fieldsOfTopic, TOPICS, type Topic } from './topics.ts';

/** Streams of the terminal; tests bring their own. */
export interface Terminal {
  input?: NodeJS.ReadStream;
  output?: NodeJS.WriteStream;
}

export interface Answers {
  topic: Topic;
  subject: string;
  values: FileData;
}

/** The dialogue was ended with Ctrl+C or Escape. */
export class Cancelled extends Error {}

/** Asks for what is to be written, as far as it isn't given. Throws `Cancelled`. */
export class Interview {
  readonly plan: Plan;
  readonly today: string;
  readonly terminal: Terminal;

  constructor(plan: Plan, today: string, terminal: Terminal) {
    this.plan = plan;
    this.today = today;
    this.terminal = { ...terminal, output: germanOutput(terminal.output ?? process.stdout) };
  }

  async answers(given: { topic: Topic | null }): Promise<Answers> {
    const topic = given.topic ?? (await this.topic());
    const subject = topic.isEntry ? await this.subject(topic) : '';
    const measure = this.plan.measureById.get(subject) ?? null;
    const fields = fieldsOfTopic(topic);
    const values: Record<string, FileValue> = {};
    const first = topic.first.flatMap((key) => fields.filter((field) => field.key === key));
    for (const field of first) values[field.key] = await this.field(topic, field, measure);
    const others = fields.filter(
      ({ key }) => !topic.first.includes(key) && key !== 'beschreibung' && key !== 'unveraendert',
    );
    for (const key of await this.others(others)) {
      const field = others.find((one) => one.key === key) as Field;
      values[key] = await this.field(topic, field, measure);
    }
    return { topic, subject: topic.isEntry ? subject : await this.name(topic, values), values };
  }

  async agreed(message: string): Promise<boolean> {
    return ended(await confirm({ message, active: 'Ja', inactive: 'Nein', ...this.terminal }));
  }

  private async topic(): Promise<Topic> {
    const options = TOPICS.map((topic) => ({ value: topic, label: topic.title }));
    return ended(await select({ message: 'Was möchten Sie schreiben?', options, ...this.terminal }));
  }

  private async subject({ kind }: Topic): Promise<string> {
    const isMeasure = kind === 'massnahmen';
    const options = isMeasure
      ? choicesOf(this.plan, this.today, 'massnahmen', null)
      : commitmentChoices(this.plan);
    const message = isMeasure ? 'Zu welcher Maßnahme?' : 'Zu welcher Anfrage oder Zusage?';
    return this.choose(message, options);
  }

  private async name({ word }: Topic, values: FileData): Promise<string> {
    if (word === 'sitzung') return '';
    const message = 'Wie soll die Datei heißen? Nur a–z, 0–9 und Bindestriche; leer: wie der Titel.';
    return ended(await text({ message, placeholder: String(values.titel ?? ''), ...this.terminal })) ?? '';
  }

  /** The fields that somebody wants to fill in besides. */
  private async others(fields: readonly Field[]): Promise<string[]> {
    const options = fields.map(({ key, help }) => ({ value: key, label: help.label, hint: help.help }));
    const message = 'Weitere Angaben? Leertaste wählt aus.';
    return ended(await multiselect({ message, options, required: false, ...this.terminal }));
  }

  private async field(topic: Topic, field: Field, measure: Measure | null): Promise<FileValue> {
    const { shape, required, key } = field;
    const title = `${field.help.label}${required ? '' : ' (freiwillig)'}`;
    const check = (value: FileValue) => faultOf(topic, { [key]: value }, key);
    if (shape.shape === 'value')
      return this.value(title, field, shape, measure, check, this.preset(topic, field));
    if (shape.shape === 'list' && shape.item.shape === 'value')
      return this.list(title, field, shape.item, measure);
    if (shape.shape === 'record') return this.record(title, field, shape, measure, topic);
    if (shape.shape === 'list') return this.items(title, shape, topic, measure, required);
    return this.group(title, shape, topic, measure, required);
  }

  private preset({ isEntry, word }: Topic, { key }: Field): string | null {
    if (key === 'datum' && (isEntry || word === 'massnahme')) return this.today;
    return null;
  }

  private async value(
    title: string,
    { required, help }: Field,
    shape: Extract<Shape, { shape: 'value' }>,
    measure: Measure | null,
    check: (value: FileValue) => string | null,
    preset: string | null,
  ): Promise<string | undefined> {
    const options = optionsFor(this.plan, this.today, shape, measure);
    if (options.length > 0) {
      const none = required ? [] : [{ value: '', label: 'keine Angabe' }];
      return (await this.choose(`${title}: ${help.help}`, [...none, ...options])) || undefined;
    }
    const answer = await text({
      message: `${title}: ${help.help}`,
      placeholder: preset ?? `zum Beispiel ${help.example}`,
      ...(preset && { defaultValue: preset }),
      validate: (written) => {
        const value = asMeant(shape, written || (preset ?? ''));
        if (value === '') return required ? 'Diese Angabe wird gebraucht.' : undefined;
        return check(value) ?? undefined;
      },
      ...this.terminal,
    });
    return asMeant(shape, ended(answer) || (preset ?? '')) || undefined;
  }

  private async list(
    title: string,
    { required, help }: Field,
    item: Extract<Shape, { shape: 'value' }>,
    measure: Measure | null,
  ) {
    const options = optionsFor(this.plan, this.today, item, measure);
    const message = `${title}: ${help.help}`;
    if (options.length > 0) {
      const chosen = ended(
        await autocompleteMultiselect({ message, options, required, placeholder: SEARCH, ...this.terminal }),
      );
      return chosen.length > 0 ? chosen : undefined;
    }
    const written = ended(
      await text({
        message: `${message} Mehrere durch Komma getrennt.`,
        placeholder: help.example,
        ...this.terminal,
      }),
    );
    const found = (written ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return found.length > 0 ? found : undefined;
  }

  /** What has an id: first which, then what of each. */
  private async record(
    title: string,
    { key, help }: Field,
    shape: Extract<Shape, { shape: 'record' }>,
    measure: Measure | null,
    topic: Topic,
  ) {
    const target = key === 'werte' ? 'kennzahlen' : 'meilensteine';
    const options = choicesOf(this.plan, this.today, target, measure);
    if (options.length === 0) return undefined;
    const message = `${title}: ${help.help}`;
    const ids = ended(await multiselect({ message, options, required: false, ...this.terminal }));
    const values: Record<string, FileValue> = {};
    for (const id of ids) {
      const name = options.find(({ value }) => value === id)?.label ?? id;
      values[id] =
        shape.item.shape === 'value'
          ? await this.value(
              name,
              { ...fieldLike(help, key), required: true },
              shape.item,
              measure,
              () => null,
              null,
            )
          : await this.group(name, shape.item, topic, measure, true);
    }
    return ids.length > 0 ? values : undefined;
  }

  private async group(
    title: string,
    shape: Shape,
    topic: Topic,
    measure: Measure | null,
    required: boolean,
  ): Promise<FileValue> {
    if (shape.shape !== 'entries' && shape.shape !== 'either') return undefined;
    if (!required && !(await this.agreed(`${title} angeben?`))) return undefined;
    const values: Record<string, FileValue> = {};
    for (const field of shape.fields) {
      if (field.shape.shape !== 'value') continue;
      values[field.key] = await this.value(
        `${title} › ${field.help.label}`,
        field,
        field.shape,
        measure,
        () => null,
        this.preset(topic, field),
      );
    }
    return Object.values(values).some((value) => value !== undefined) ? values : undefined;
  }

  private async items(
    title: string,
    shape: Extract<Shape, { shape: 'list' }>,
    topic: Topic,
    measure: Measure | null,
    required: boolean,
  ) {
    const items: FileValue[] = [];
    while (
      (required && items.length === 0) ||
      (await this.agreed(items.length === 0 ? `${title} angeben?` : 'Noch eine Angabe?'))
    ) {
      const item = await this.group(title, shape.item, topic, measure, true);
      if (item !== undefined) items.push(item);
      if (required) break;
    }
    return items.length > 0 ? items : undefined;
  }

  private async choose(message: string, options: readonly Choice[]): Promise<string> {
    const few = options.length <= 12;
    const asked = few
      ? select({ message, options: [...options], ...this.terminal })
      : autocomplete({ message, options: [...options], placeholder: SEARCH, maxItems: 12, ...this.terminal });
    return ended(await asked);
  }
}

const SEARCH = 'Tippen, um zu suchen';

/** A field that is asked for by another name. */
function fieldLike(help: Field['help'], key: string): Field {
  return { key, path: key, required: true, shape: { shape: 'value', value: { form: 'quantity' } }, help };
}

function ended<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  throw new Cancelled();
}
