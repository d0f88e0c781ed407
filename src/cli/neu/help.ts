import type { Field, Shape } from '../../validate/field-tree.ts';
import { entriesIn, fieldsOfTopic, TOPICS, type Topic } from './topics.ts';

/** How to call the command, with every field that it takes. */
export function usage(): string {
  return `Etwas Neues in die Inhalte schreiben

  npm run neu                                   fragt nach allem
  npm run neu -- stand schul-wlan --text "…"    dasselbe ohne Fragen

${TOPICS.map(({ word, subject, title }) => `  ${`${word} ${subject}`.padEnd(22)} ${title}`).join('\n')}

  --trocken    zeigt nur, was geschrieben würde
  --hilfe      diese Hilfe; mit einem Wort davor alle Angaben dazu: npm run neu -- stand --hilfe

Beispiele:
  npm run neu -- stand schul-wlan --datum 2026-11-20 --status in-umsetzung --text "Die Ausschreibung läuft."
  npm run neu -- stand schul-wlan --einschaetzung gelb --grund "Lieferung fehlt" --meilensteine alle:neu=2027,grund="Lieferung fehlt"
  npm run neu -- stand schul-wlan --werte schulen=12 --text "Zwölf Schulen sind fertig."
  npm run neu -- sitzung --gremium rat --datum 2026-12-10 --bericht ja
  npm run neu -- zusage kosten --art anfrage --titel "Was kostet das?" --sitzung 2026-11-12-rat
  npm run neu -- antwort 2026-11-12-kosten --stand beantwortet --text "120.000 Euro im Jahr."

Vor dem Schreiben wird alles geprüft. Eine vorhandene Datei wird nie überschrieben.`;
}

/** Every field that a topic takes. */
export function usageOf(topic: Topic): string {
  const lines = fieldsOfTopic(topic).map(
    (field) =>
      `  --${field.key} ${formOf(field)}${field.required ? '   (nötig)' : ''}\n      ${field.help.help}`,
  );
  return `${topic.title}\n\n  npm run neu -- ${`${topic.word} ${topic.subject}`.trim()} …\n\n${lines.join('\n')}`;
}

function formOf({ shape, help }: Field): string {
  if (shape.shape === 'value')
    return shape.value.form === 'choice' ? shape.value.words.join(' | ') : help.example;
  if (shape.shape === 'list') return entriesIn(shape).length > 0 ? groupForm(shape) : 'a,b';
  if (shape.shape === 'record')
    return shape.item.shape === 'value' ? 'kennung=12' : `kennung:${groupForm(shape)}`;
  return groupForm(shape);
}

function groupForm(shape: Shape): string {
  return entriesIn(shape)
    .map(({ key }) => `${key}=…`)
    .join(',');
}
