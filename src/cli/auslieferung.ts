import { parseArgs } from 'node:util';
import { apacheConfig } from '../delivery/apache.ts';
import { nginxConfig } from '../delivery/nginx.ts';
import { currentCheck } from '../site.ts';
import { movedMeasures } from '../views/stand-in.ts';
import { explain } from './explain.ts';

const USAGE = `Einstellungen für den Webserver

  npm run --silent auslieferung -- nginx      ein „server“-Block für nginx
  npm run --silent auslieferung -- apache     eine .htaccess für Apache 2.4

  --ordner <pfad>    wo der Webserver seine Dateien hat, sonst /srv/sachstand (nginx)
  --port <zahl>      worauf er hört, sonst 8080 (nginx)

Liegt die Website unter einem Pfad (BASE oder „adresse“ in strategie.yaml), gehört sie im Ordner des Webservers
unter denselben Pfad. Anbieter, die _headers und _redirects lesen, brauchen das hier nicht: Beides liegt in der
gebauten Website.`;

/** `npm run auslieferung`: prints how a web server is to deliver the site. */
try {
  process.stdout.write(`${configuration()}\n`);
} catch (error) {
  const message = error instanceof TypeError ? `${error.message}\n\n${USAGE}` : explain(error, 'Die Ausgabe');
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

function configuration(): string {
  const options = {
    ordner: { type: 'string' },
    port: { type: 'string' },
    hilfe: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [server] = positionals;
  if (values.hilfe || !server) return USAGE;
  const { site, base, text } = currentCheck();
  if (!site) throw new Error(text);
  const moved = movedMeasures(site.plan, site.asOf);
  if (server === 'apache') return apacheConfig(moved, base);
  if (server !== 'nginx') throw new Error(`„${server}“ ist kein Webserver, den es hier gibt.\n\n${USAGE}`);
  const port = Number(values.port ?? 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`„${values.port}“ ist kein Port.`);
  return nginxConfig(moved, { root: values.ordner ?? '/srv/sachstand', base, port });
}
