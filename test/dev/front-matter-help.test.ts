import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frontMatterHelp } from '../../src/dev/front-matter-help.ts';
import { musterstadt } from '../musterstadt.ts';

/** The language server of the Astro extension for Visual Studio Code, in a folder like the project's. */
const project = mkdtempSync(join(tmpdir(), 'sachstand-editor-'));
const content = join(project, 'content');
const file = join(content, 'massnahmen/parkleitsystem.md');
const uri = pathToFileURL(file).href;
let server: ChildProcess;
let answers: ReturnType<typeof answersFrom>;

beforeAll(async () => {
  cpSync('test/fixtures/musterstadt', content, { recursive: true });
  mkdirSync(join(project, '.astro/collections'), { recursive: true });
  for (const [name, text] of frontMatterHelp(content, musterstadt().plan)) {
    writeFileSync(join(project, '.astro/collections', name), text);
  }
  server = spawn(process.execPath, [
    resolve('node_modules/@astrojs/language-server/bin/nodeServer.js'),
    '--stdio',
  ]);
  answers = answersFrom(server);
  const rootUri = pathToFileURL(project).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'sachstand' }],
    capabilities: { textDocument: { completion: {}, diagnostic: {} } },
    initializationOptions: {
      typescript: { tsdk: resolve('node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  tell('initialized', {});
});

afterAll(() => {
  server.kill();
  rmSync(project, { recursive: true, force: true });
});

test('above the text of a Markdown file, an editor proposes the words and the ids of the content', async () => {
  const text = readFileSync(file, 'utf8').replace(/^zustaendig: .*$/m, 'zustaendig: ');
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const line = text.split('\n').indexOf('zustaendig: ');
  const position = { line, character: 'zustaendig: '.length };
  const { items } = await ask('textDocument/completion', { textDocument: { uri }, position });
  expect(items.map(({ label }: { label: string }) => label)).toContain('fb61');
});

test('and underlines what the check would refuse', async () => {
  const text = readFileSync(file, 'utf8').replace(/datum: .*/, 'datum: 1.6.2021');
  tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
  const { items } = await ask('textDocument/diagnostic', { textDocument: { uri } });
  const line = text.split('\n').findIndex((one) => one.includes('1.6.2021'));
  expect(items).toContainEqual(
    expect.objectContaining({
      message: expect.stringContaining('Kein Termin.'),
      range: expect.objectContaining({ start: { line, character: text.split('\n')[line]?.indexOf('1.6') } }),
    }),
  );
});

/** The language server protocol, as far as it is needed: messages with their length, answers by their number. */
function tell(method: string, params: object, id?: number): void {
  const message = JSON.stringify({ jsonrpc: '2.0', method, params, ...(id && { id }) });
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
}

let asked = 0;
async function ask(method: string, params: object) {
  asked += 1;
  tell(method, params, asked);
  return await answers(asked);
}

function answersFrom({ stdout }: ChildProcess) {
  const given = new Map<number, PromiseWithResolvers<{ items: never[] }>>();
  const answer = (id: number) => given.get(id) ?? given.set(id, Promise.withResolvers()).get(id);
  let received = Buffer.alloc(0);
  stdout?.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let head = received.indexOf('\r\n\r\n'); head >= 0; head = received.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(received.toString('ascii', 0, head))?.[1]);
      if (received.length < head + 4 + length) return;
      const { id, result, method } = JSON.parse(received.toString('utf8', head + 4, head + 4 + length));
      received = received.subarray(head + 4 + length);
      if (id && !method) answer(id)?.resolve(result);
    }
  });
  return async (id: number) => {
    const result = await answer(id)?.promise;
    if (!result) throw new Error('The language server has no answer.');
    return result;
  };
}
