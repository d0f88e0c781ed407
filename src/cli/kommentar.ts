import { existsSync, readFileSync } from 'node:fs';
import { ApiError } from '../comment/api.ts';
import { threadAround } from '../comment/surroundings.ts';
import { putComment } from '../comment/thread.ts';
import { explain } from './explain.ts';

const USAGE = `Einen Kommentar unter den Änderungsvorschlag setzen

  node src/cli/kommentar.ts <datei>     zum Beispiel: vergleich.md aus „npm run vergleich -- --ausgabe vergleich.md“

Läuft auf GitHub, GitLab und Forgejo, die sagen, um welchen Änderungsvorschlag es geht. Einen Kommentar, den der Befehl
früher geschrieben hat, ersetzt er. Die Datei beginnt mit einer Zeile wie <!-- sachstand-vergleich -->, an der er ihn
wiederfindet. Das Zugriffstoken steht in KOMMENTAR_TOKEN; auf GitHub und Forgejo genügt das, das jeder Lauf bekommt.`;

const TOLD = {
  added: 'Der Kommentar ist geschrieben.',
  changed: 'Der Kommentar ist erneuert.',
  same: 'Der Kommentar ist schon so geschrieben.',
};

/** Needs no package, so that workflows with the right to write can run it without installing any. */
try {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || more.length > 0 || file === '--hilfe') {
    process.stdout.write(`${USAGE}\n`);
  } else {
    if (!existsSync(file)) throw new Error(`Die Datei ${file} gibt es nicht.`);
    const thread = await threadAround(process.env);
    const told =
      typeof thread === 'string' ? thread : TOLD[await putComment(thread, readFileSync(file, 'utf8'))];
    process.stdout.write(`${told}\n`);
  }
} catch (error) {
  const told = error instanceof ApiError ? error.message : explain(error, 'Der Befehl');
  process.stderr.write(`${told}\n`);
  process.exitCode = 1;
}
