import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ForgeKind } from '../../src/views/forge.ts';
import { connectForge, type Forge } from './forge/forge.ts';
import { Forgejo } from './forge/forgejo.ts';
import { GitHub } from './forge/github.ts';
import { GitLab } from './forge/gitlab.ts';
import { Repository } from './forge/repository.ts';
import { FormPage } from './form-page.ts';
import { CONTENT, type FormSite, formSite, moveTo, originOf } from './form-site.ts';
import { sharedBrowser } from './shared-browser.ts';
import { recordTrouble } from './trouble.ts';

const browser = sharedBrowser();
let site: FormSite;
beforeAll(async () => {
  site = await formSite();
});
afterAll(() => site.close());

/** An editor who has signed in, before a repository made for the test. */
async function signedIn<F extends Forge>(kind: ForgeKind, make: (repository: Repository) => F) {
  const repository = new Repository(CONTENT);
  const page = await browser().newPage({ locale: 'de-DE', viewport: { width: 1200, height: 900 } });
  const trouble = recordTrouble(page, new URL(site.url).origin, originOf(kind));
  const forge = make(repository);
  await connectForge(page, originOf(kind), forge);
  if (kind !== 'github') await moveTo(page, site.url, kind);
  const form = new FormPage(page, `${site.url}admin/`, kind !== 'forgejo');
  await form.signIn();
  return { form, forge, repository, trouble, leave };

  async function leave(): Promise<void> {
    await page.close();
    repository.remove();
  }
}

const onGitHub = () => signedIn('github', (repository) => new GitHub(repository));

/** Reports the state of a measure: what an office worker does. */
async function reportState(form: FormPage): Promise<void> {
  await form.open('massnahmen/schul-wlan.md');
  await form.add('verlauf');
  await form.write('verlauf.0.datum', '3.3.2025');
  await form.write('verlauf.0.text', 'Sechs Schulen sind am Netz: endlich.');
  await form.choose('verlauf.0.einschaetzung', 'gelb');
  await form.write('verlauf.0.grund', 'Die Lieferung verzögert sich.');
  await form.add('verlauf.0.meilensteine');
  await form.choose('verlauf.0.meilensteine.0.kennung', 'Alle Schulen am Netz');
  await form.write('verlauf.0.meilensteine.0.neu', 'Juni 2026');
  await form.write('verlauf.0.meilensteine.0.grund', 'Lieferverzug');
  await form.save();
}

const NEW_LINES = `+  - datum: 2025-03-03
+    einschaetzung: gelb
+    grund: Die Lieferung verzögert sich.
+    meilensteine: { alle: { neu: 2026-06, grund: Lieferverzug } }
+    text: "Sechs Schulen sind am Netz: endlich."`;

const FILE = 'content/massnahmen/schul-wlan.md';

describe('a state that is reported adds its own lines and changes no other', () => {
  test('on GitHub, as a pull request', async () => {
    const { form, forge, repository, trouble, leave } = await onGitHub();
    onTestFinished(leave);
    await reportState(form);
    const branch = 'cms/massnahmen/schul-wlan';
    expect(forge.pullRequests).toEqual([
      {
        number: 1,
        title: 'Maßnahme „schul-wlan“ geändert',
        branch,
        draft: true,
        labels: ['sveltia-cms/draft'],
      },
    ]);
    expect(repository.changedFiles('main', branch)).toEqual([FILE]);
    expect(repository.changedLines('main', branch)).toBe(NEW_LINES);
    expect(trouble).toEqual([]);
  });

  test('on GitLab, as a merge request', async () => {
    const { form, forge, repository, trouble, leave } = await signedIn('gitlab', (one) => new GitLab(one));
    onTestFinished(leave);
    await reportState(form);
    const branch = 'cms/massnahmen/schul-wlan';
    expect(forge.mergeRequests).toEqual([
      { iid: 1, title: 'Draft: Maßnahme „schul-wlan“ geändert', branch, labels: ['sveltia-cms/draft'] },
    ]);
    expect(repository.changedFiles('main', branch)).toEqual([FILE]);
    expect(repository.changedLines('main', branch)).toBe(NEW_LINES);
    expect(trouble).toEqual([]);
  });

  test('on Forgejo, into the branch', async () => {
    const { form, repository, trouble, leave } = await signedIn('forgejo', (one) => new Forgejo(one));
    onTestFinished(leave);
    await reportState(form);
    expect(repository.changedFiles('main~1', 'main')).toEqual([FILE]);
    expect(repository.changedLines('main~1', 'main')).toBe(NEW_LINES);
    expect(trouble).toEqual([]);
  });
});

describe('an editor at work', () => {
  let work: Awaited<ReturnType<typeof onGitHub>>;
  beforeAll(async () => {
    work = await onGitHub();
  });
  afterAll(() => work.leave());

  test('changes nothing by looking', async () => {
    const { form, repository, trouble } = work;
    for (const { path } of repository.files('main')) {
      await form.open(path.replace('content/', ''));
      expect(await form.saveButton.isDisabled(), path).toBe(true);
    }
    expect(trouble).toEqual([]);
  });

  test.each([
    [
      'massnahmen/schul-wlan.md',
      'titel',
      'Schulen: „WLAN“',
      'titel: "Schulen: „WLAN“" # steht so im Beschluss',
    ],
    ['massnahmen/chatbot.yaml', 'titel', 'Chatbot', 'titel: Chatbot'],
    ['sitzungen/2025-03-11-rat.md', 'beginn', '18:00', 'beginn: "18:00"'],
    ['zusagen/2025-03-11-termine.md', 'faellig', 'Oktober 2025', 'faellig: 2025-10'],
    ['seiten/impressum.md', 'titel', 'Wer das macht', 'titel: Wer das macht'],
    ['strategie.yaml', 'titel', 'Dorf digital', 'titel: Dorf digital'],
    ['glossar.yaml', 'eintraege.0.erklaerung', 'Funk.', '  erklaerung: Funk.'],
    ['quellen.yaml', 'eintraege.1.titel', 'Kurier', "  titel: 'Kurier'"],
  ])('changes one line by changing one value: %s, %s', async (file, field, value, line) => {
    const { form, forge, repository, trouble } = work;
    await form.open(file);
    await form.expand(field);
    await form.write(field, value);
    await form.save();
    const changed = repository.changedLines('main', forge.pullRequests.at(-1)?.branch ?? '').split('\n');
    expect(changed).toEqual([expect.stringMatching(/^-/), `+${line}`]);
    expect(trouble).toEqual([]);
  });

  test('goes on with a draft, after a reload too', async () => {
    const { form, forge, repository } = work;
    await form.reload();
    await form.open('massnahmen/schul-wlan.md');
    await form.write('kosten.plan', '250.000 €');
    await form.save();
    const branches = forge.pullRequests.map(({ branch }) => branch);
    expect(branches.filter((branch) => branch === 'cms/massnahmen/schul-wlan')).toHaveLength(1);
    expect(repository.changedLines('main', 'cms/massnahmen/schul-wlan').split('\n').filter(isAdded)).toEqual([
      '+titel: "Schulen: „WLAN“" # steht so im Beschluss',
      '+kosten: { plan: 250000, quelle: Haushalt }',
    ]);
  });

  test('writes Markdown as it stands, and leaves the lines around it alone', async () => {
    const { form, repository } = work;
    await form.open('seiten/ueber.md');
    await form.revise('text_darunter', (text) =>
      text.replace('24 Maßnahmen', '**24** [Maßnahmen](../a_b) \\*'),
    );
    await form.save();
    expect(repository.changedLines('main', 'cms/seiten/ueber').split('\n')).toEqual([
      '-- 24 Maßnahmen in sechs Handlungsfeldern,',
      '+- **24** [Maßnahmen](../a_b) \\* in sechs Handlungsfeldern,',
    ]);
  });

  test('hands a draft in, which then asks to be looked at', async () => {
    const { form, forge } = work;
    await form.open('seiten/datenschutz.md');
    await form.write('kurz', 'Niemand wird gezählt.');
    await form.saveButton.click();
    await form.page.getByRole('button', { name: 'Zur Prüfung einreichen' }).click();
    await expect
      .poll(() => forge.pullRequests.at(-1))
      .toMatchObject({
        branch: 'cms/seiten/datenschutz',
        draft: false,
        labels: ['sveltia-cms/pending_review'],
      });
  });

  test('must say which milestone is meant before anything is saved', async () => {
    const { form, repository } = work;
    const before = repository.head('cms/massnahmen/schul-wlan');
    await form.open('massnahmen/schul-wlan.md');
    await form.add('verlauf');
    await form.write('verlauf.0.datum', '4.3.2025');
    await form.add('verlauf.0.meilensteine');
    await form.write('verlauf.0.meilensteine.0.erledigt', '4.3.2025');
    await form.saveButton.click();
    await form.page.getByText('Bitte wählen, worum es geht').first().waitFor();
    expect(repository.head('cms/massnahmen/schul-wlan')).toBe(before);
    await form.choose('verlauf.0.meilensteine.0.kennung', 'Alle Schulen am Netz');
    await form.save();
    expect(repository.changedLines(before ?? '', 'cms/massnahmen/schul-wlan').split('\n')).toEqual([
      '+  - datum: 2025-03-04',
      '+    meilensteine: { alle: { erledigt: 2025-03-04 } }',
    ]);
  });

  test('is kept to the site and the forge by its policy', async () => {
    const { form, trouble } = work;
    const asked = form.page.evaluate(async () => {
      document.body.append(
        Object.assign(new Image(), { src: 'https://elsewhere.example.test/picture.png' }),
        Object.assign(document.createElement('script'), { text: 'document.title = "changed"' }),
      );
      await fetch('https://elsewhere.example.test/');
    });
    await expect(asked).rejects.toThrow('Not asked: https://elsewhere.example.test');
    await expect.poll(() => trouble.join('\n')).toMatch(/console error: .*img-src/);
    await expect.poll(() => trouble.join('\n')).toMatch(/console error: .*script-src/);
    expect(await form.page.title()).not.toBe('changed');
  });
});

function isAdded(line: string): boolean {
  return line.startsWith('+');
}
