import { mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_NETWORK } from '../hostile/no-network.ts';
import { Project, WITH_FULL_DISK } from './builder.ts';

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => project.remove());

describe('the last good site stays, nothing lies beside it, and the message says what to do', () => {
  test('when the disk is full', () => {
    const { status, said, isUntouched, beside } = project.build({ env: WITH_FULL_DISK });
    expect(said).toContain('Der Datenträger ist voll. Bitte Platz schaffen und noch einmal versuchen.');
    expect({ status, isUntouched, beside }).toEqual({ status: 1, isUntouched: true, beside: ['dist'] });
  });

  test('when the project can only be read', () => {
    project.lock('project');
    const { status, said, isUntouched, beside } = project.build({ asNobody: true });
    expect(said).toContain('In das Projekt kann nicht geschrieben werden');
    expect({ status, isUntouched, beside }).toEqual({ status: 1, isUntouched: true, beside: ['dist'] });
  });

  test('when nothing may be written where the site is to stand', () => {
    project.lock('target');
    const { status, said, isUntouched, beside } = project.build({ asNobody: true });
    expect(said).toContain(
      'Dazu fehlen die Rechte. Bitte einen Ordner wählen, in den geschrieben werden darf.',
    );
    expect({ status, isUntouched, beside }).toEqual({ status: 1, isUntouched: true, beside: ['dist'] });
  });

  test('when there is nothing that sets PDF files', () => {
    removePackages(project, /^typst-ts-/);
    const { status, said, isUntouched, beside } = project.build();
    expect(said).toMatch(/@myriaddreamin\/typst-ts-web-compiler.* Bitte einmal „npm ci“ ausführen\./);
    expect({ status, isUntouched, beside }).toEqual({ status: 1, isUntouched: true, beside: ['dist'] });
  });

  test('when a package is missing', () => {
    rmSync(join(project.folder, 'node_modules/recharts'));
    const { status, said, isUntouched, beside } = project.build();
    expect(said).toContain('nicht installiert: recharts. Bitte einmal „npm ci“ ausführen.');
    expect({ status, isUntouched, beside }).toEqual({ status: 1, isUntouched: true, beside: ['dist'] });
  });
});

describe('the site is built', () => {
  test('without a network', () => {
    const { status, said, isUntouched } = project.build({ env: NO_NETWORK });
    expect(said).toContain('Gebaut in');
    expect({ status, isUntouched }).toEqual({ status: 0, isUntouched: false });
  });

  test('without the native program for PDF files, and says what that means for them', () => {
    removePackages(project, /^typst-ts-node-compiler/);
    const { status, said, isUntouched } = project.build();
    expect(said).toContain('ohne die Kennzeichnung PDF/UA-1');
    expect({ status, isUntouched }).toEqual({ status: 0, isUntouched: false });
  });

  test('without git', () => {
    const { status, isUntouched } = project.build({ env: { PATH: '/nonexistent' } });
    expect({ status, isUntouched }).toEqual({ status: 0, isUntouched: false });
  });
});

/** The copy of the project links the scope as a whole: its packages are linked one by one, but for those. */
function removePackages({ folder }: Project, name: RegExp): void {
  const scope = join(folder, 'node_modules/@myriaddreamin');
  const packages = realpathSync(scope);
  rmSync(scope);
  mkdirSync(scope);
  for (const one of readdirSync(packages).filter((each) => !name.test(each))) {
    symlinkSync(join(packages, one), join(scope, one), 'dir');
  }
}
