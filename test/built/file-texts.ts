import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { textByPage } from '../browser/pdf-text.ts';

/** Everything that can be read in a file, whatever it is packed in, its name among it; without white space. */
export async function textIn(name: string, bytes: Uint8Array): Promise<string> {
  const ending = name.split('.').at(-1) ?? '';
  if (ending === 'gz') return textIn(name.slice(0, -3), gunzipSync(bytes));
  if (ending === 'br') return textIn(name.slice(0, -3), brotliDecompressSync(bytes));
  const texts = [name, Buffer.from(bytes).toString('utf8')];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) texts.push(gunzipSync(bytes).toString('utf8'));
  if (ending === 'pdf') texts.push(...(await textByPage(bytes)));
  if (ending === 'docx' || ending === 'xlsx') {
    const members = Object.entries(unzipSync(bytes));
    texts.push(...(await Promise.all(members.map(([member, inner]) => textIn(member, inner)))));
  }
  return texts.join('\n').replace(/\s/g, '');
}
