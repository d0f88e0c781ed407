import type { Locator, Page } from 'playwright-core';
import { formEntry } from '../../src/views/form.ts';

const FIELD = '.field[data-key-path]';

/** The form as an editor uses it. */
export class FormPage {
  readonly page: Page;
  readonly url: string;
  readonly hasDrafts: boolean;

  constructor(page: Page, url: string, hasDrafts: boolean) {
    this.page = page;
    this.url = url;
    this.hasDrafts = hasDrafts;
  }

  async signIn(): Promise<void> {
    await this.page.goto(this.url);
    await this.page.getByRole('button', { name: 'Mit Zugriffstoken anmelden' }).click();
    await this.page.getByLabel('Persönliches Zugriffstoken').fill('geheim');
    await this.page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await this.page.getByRole('searchbox').waitFor();
  }

  /** Reloads a list; the browser remembers who has signed in. */
  async reload(): Promise<void> {
    await this.page.getByRole('searchbox').waitFor();
    await this.page.reload();
    await this.page.getByRole('searchbox').waitFor();
  }

  /** Opens a content file, by its path below the content folder; from the list, as people do. */
  async open(file: string): Promise<void> {
    const [, address = ''] = formEntry(file).split('#');
    await this.go(address.replace(/\/entries\/.*/, ''));
    await this.page.locator(FIELD).first().waitFor({ state: 'detached' });
    await this.go(address);
    await this.page.locator(FIELD).first().waitFor();
  }

  private async go(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  }

  /** A field by its path such as `verlauf.0.text`. Those further down are made when they come into view. */
  async field(path: string): Promise<Locator> {
    const field = this.page.locator(`.field[data-key-path="${path}"]`);
    await this.page.mouse.move(600, 500);
    for (let times = 0; (await field.count()) === 0 && times < 200; times += 1) {
      await this.page.mouse.wheel(0, 400);
      await this.page.waitForTimeout(20);
    }
    await field.scrollIntoViewIfNeeded();
    return field;
  }

  /** Opens the item of a list that a field is in. */
  async expand(path: string): Promise<void> {
    const [, list] = /^(.+)\.\d+\./.exec(path) ?? [];
    if (list) await (await this.field(list)).getByRole('button', { name: 'Alle aufklappen' }).first().click();
  }

  async write(path: string, text: string): Promise<void> {
    await this.revise(path, () => text);
  }

  async revise(path: string, change: (text: string) => string): Promise<void> {
    const box = (await this.field(path)).getByRole('textbox').first();
    await box.fill(change(await box.inputValue()));
    await box.blur();
  }

  async choose(path: string, label: string): Promise<void> {
    const field = await this.field(path);
    const select = field.locator('select');
    if ((await select.count()) > 0) await select.selectOption({ label });
    else await field.getByRole('radio', { name: label, exact: true }).click();
  }

  /** Adds an item to a list; the first one of a list that shows its newest first. */
  async add(path: string): Promise<void> {
    await (await this.field(path))
      .getByRole('button', { name: /hinzufügen$/ })
      .first()
      .click();
  }

  get saveButton(): Locator {
    return this.page.getByRole('button', { name: 'Speichern' });
  }

  /** Saves. Where the forge knows drafts, a draft it stays. */
  async save(): Promise<void> {
    await this.saveButton.click();
    if (this.hasDrafts) await this.page.getByRole('button', { name: 'Später' }).click();
    await this.page.locator(FIELD).first().waitFor({ state: 'detached' });
  }
}
