import { settings } from '@clack/prompts';
import { checkContent, type Settings } from '../../site.ts';
import { Cancelled, Interview, type Terminal } from './ask.ts';
import { draftOf, type FileDraft } from './draft.ts';
import { usage, usageOf } from './help.ts';
import { refusal, save, shown } from './save.ts';
import { type Request, readWords } from './words.ts';

/** What somebody asks for, and where. */
export interface Call {
  words: readonly string[];
  settings: Settings;
  /** Whether somebody sits at a terminal and can be asked. */
  canAsk: boolean;
  terminal?: Terminal;
  print: (text: string) => void;
}

/**
 * Asks for or reads what is to be written, shows it, checks the content with it, and writes it. Returns the exit code.
 *
 * @throws in German, what is wrong with the call, or what the check says of the content with the change
 */
export async function run({ words, settings: where, canAsk, terminal = {}, print }: Call): Promise<number> {
  const request = readWords(words);
  const isAsked = request.topic === null || Object.keys(request.values).length === 0;
  if (request.help || (isAsked && !canAsk)) {
    print(request.topic ? usageOf(request.topic) : usage());
    return request.help ? 0 : 1;
  }
  const before = checkContent(where);
  if (!before.site)
    throw new Error(`${before.text}\n\nDie Inhalte haben schon Fehler. Bitte zuerst die beheben.`);
  const interview = new Interview(before.site.plan, where.today, terminal);
  try {
    const draft = await draftFrom(request, isAsked, interview, where.root);
    print(`\n${draft.before === null ? 'Neue Datei' : 'Neu in'} ${draft.file}:\n\n${shown(draft)}\n`);
    const fault = refusal(where, before, draft);
    if (fault) throw new Error(`${fault}\n\nSo wird es nicht geschrieben; es hat sich nichts geändert.`);
    if (request.dry) return 0;
    if (isAsked && !(await interview.agreed('So schreiben?'))) throw new Cancelled();
    save(where.root, draft);
    print(
      `Geschrieben: ${draft.file}\nAnsehen: npm run dev. Danach als Änderungsvorschlag einreichen, wie im Handbuch beschrieben.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    print('Abgebrochen. Es wurde nichts geschrieben.');
    return 1;
  }
}

async function draftFrom(
  request: Request,
  isAsked: boolean,
  interview: Interview,
  root: string,
): Promise<FileDraft> {
  const { plan } = interview;
  if (isAsked) {
    speakGerman();
    const { topic, subject, values } = await interview.answers(request);
    return draftOf(root, plan, topic, subject, values);
  }
  const { topic, subject, values } = request;
  if (!topic) throw new TypeError('There is nothing to write.');
  if (topic.isEntry && subject === '')
    throw new Error(`Es fehlt, wozu: npm run neu -- ${topic.word} ${topic.subject} …`);
  const dated = topic.isEntry && values.datum === undefined ? { ...values, datum: interview.today } : values;
  return draftOf(root, plan, topic, subject, dated);
}

function speakGerman(): void {
  settings.messages.cancel = 'Abgebrochen';
  settings.messages.error = 'Etwas ist schiefgegangen';
}
