import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What git can't keep as it is, by the name of the sample: made on the spot. */
export const UNSTORABLE: Record<string, (root: string) => void> = {
  'file-missing': (root) => rmSync(join(root, 'strategie.yaml')),
  'missing-page': (root) => {
    rmSync(join(root, 'seiten/datenschutz.md'));
    rmSync(join(root, 'seiten/barrierefreiheit.md'));
  },
  'in-ordnung-demonstration': (root) => rmSync(join(root, 'seiten/datenschutz.md')),
  'not-a-file-verknuepfung': (root) => symlinkSync('glasfaser.md', join(root, 'massnahmen/wlan.md')),
  'not-a-folder': (root) => {
    rmSync(join(root, 'massnahmen'), { recursive: true });
    writeFileSync(join(root, 'massnahmen'), 'keine Maßnahmen\n');
  },
  'not-a-folder-verknuepfung': (root) => {
    rmSync(join(root, 'seiten'), { recursive: true });
    symlinkSync('zusagen', join(root, 'seiten'));
  },
  'unreadable-file': (root) => writeFileSync(join(root, 'massnahmen/unlesbar.md'), measure()),
  'unreadable-file-verschwunden': (root) =>
    writeFileSync(join(root, 'massnahmen/verschwunden.md'), measure()),
  'unreadable-file-ordner': (root) => {
    writeFileSync(join(root, 'sitzungen/unlesbar'), '');
  },
  'file-too-large': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), measure().padEnd(5 * 1024 ** 2)),
  'file-too-large-bild': (root) => {
    mkdirSync(join(root, 'bilder'));
    writeFileSync(join(root, 'bilder/wappen.svg'), '<svg>'.padEnd(300 * 1024));
  },
  'invalid-picture-riesig': (root) => {
    mkdirSync(join(root, 'bilder'));
    const head = Buffer.from('89504e470d0a1a0a0000000d494844520000753000007530080600000000000000', 'hex');
    writeFileSync(join(root, 'bilder/wappen.png'), head);
  },
  'not-a-file-bild': (root) => {
    mkdirSync(join(root, 'bilder'));
    symlinkSync('/etc/hostname', join(root, 'bilder/wappen.svg'));
  },
  'not-a-folder-bilder': (root) => symlinkSync('/etc', join(root, 'bilder')),
  'line-too-long': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), measure(`kurz: ${'WLAN '.repeat(180_000)}\n`)),
  'text-too-long': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), `${measure()}\n${'Alle Schulen.\n'.repeat(5_000)}`),
  'markdown-too-complex': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), `${measure()}\nText.\n\n${'> '.repeat(200)}Text.\n`),
  'markdown-too-complex-zeichen': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), `${measure()}\nText.\n\n${'*a_ '.repeat(2_000)}\n`),
  'markdown-too-complex-tabelle': (root) =>
    writeFileSync(
      join(root, 'massnahmen/wlan.md'),
      `${measure()}\n${'|a'.repeat(200)}\n${'|-'.repeat(200)}\n${'|a\n'.repeat(200)}`,
    ),
  'markdown-too-complex-verweise': (root) =>
    writeFileSync(
      join(root, 'massnahmen/wlan.md'),
      `${measure()}\n[a]: https://example.org/${'x'.repeat(5_000)}\n\n${'[a] '.repeat(200)}\n`,
    ),
  // Windows could not check it out.
  'invalid-file-name-vergeben': (root) => writeFileSync(join(root, 'massnahmen/nul.md'), measure()),
  'not-a-file-geraet': (root) => execFileSync('mkfifo', [join(root, 'massnahmen/wlan.md')]),
  'empty-file-null-bytes': (root) => writeFileSync(join(root, 'massnahmen/wlan.md'), ''),
  'wrong-encoding-utf-16': (root) =>
    writeFileSync(
      join(root, 'massnahmen/wlan.md'),
      Buffer.from(`\ufeff${measure('ende: bald\n')}`, 'utf16le'),
    ),
  'wrong-encoding-utf-16-ohne-marke': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), Buffer.from(measure(), 'utf16le').swap16()),
  'wrong-encoding-windows-1252': (root) =>
    writeFileSync(
      join(root, 'massnahmen/wlan.md'),
      Buffer.from(measure('kurz: Für alle städtischen Schulen.\nende: bald\n'), 'latin1'),
    ),
  'byte-order-mark': (root) => writeFileSync(join(root, 'massnahmen/wlan.md'), `\ufeff${measure()}`),
  'control-character': (root) =>
    writeFileSync(
      join(root, 'massnahmen/wlan.md'),
      measure('kurz: Alle\u000b Schulen.\npartner: [Bund\u0085]\n'),
    ),
  'control-character-schreibrichtung': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), measure('kurz: Alle \u202eSchulen\u202c.\n')),
  'control-character-null': (root) => writeFileSync(join(root, 'massnahmen/wlan.md'), measure('kurz: \0\n')),
  'check-failed': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), measure('kurz: Das bringt den Parser aus dem Tritt.\n')),
  // Each line refers nine times to the one before: read literally, 9⁸ words.
  'special-character-verweisbombe': (root) =>
    writeFileSync(
      join(root, 'massnahmen/wlan.md'),
      measure(
        [...'abcdefghi']
          .map((name, index, names) => {
            const items = Array(9).fill(index === 0 ? 'ha' : `*${names[index - 1]}`);
            return `${name}: &${name} [${items.join(', ')}]\n`;
          })
          .join(''),
      ),
    ),
  'yaml-too-deep': (root) =>
    writeFileSync(join(root, 'massnahmen/wlan.md'), measure(`partner: ${'['.repeat(5_000)}\n`)),
  'yaml-too-deep-listen': (root) =>
    writeFileSync(
      join(root, 'massnahmen/wlan.md'),
      measure(Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
    ),
};

/** What the file system answers for these paths in the tests, which may run as a user who may read everything. */
export function refusalOf(path: string): 'EACCES' | 'ENOENT' | null {
  if (path.endsWith('unlesbar.md')) return 'EACCES';
  if (path.endsWith('verschwunden.md')) return 'ENOENT';
  return null;
}

function measure(entries = ''): string {
  const file = readFileSync('test/fixtures/fehler/_basis/massnahmen/glasfaser.md', 'utf8');
  return file.replace('Glasfaser für Schulen', 'WLAN in Schulen').replace('ende: 2025\n', entries);
}
