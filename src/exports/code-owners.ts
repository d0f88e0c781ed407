import { commitmentsAt } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import type { History } from '../model/history.ts';
import { byText, type Plan } from '../model/plan.ts';
import { statesAt } from '../model/states.ts';
import type { Unit } from '../model/types.ts';
import { type ForgeKind, repositoryPath } from '../views/forge.ts';

/** Where each forge looks for who looks over which change, below the top of the repository. */
export const CODE_OWNERS_FILES: Readonly<Record<ForgeKind, string>> = {
  github: '.github/CODEOWNERS',
  gitlab: '.gitlab/CODEOWNERS',
  forgejo: '.forgejo/CODEOWNERS',
};

const HEADER = `# Wer welche Änderung prüft: für jede Einheit die Maßnahmen und Zusagen, für die sie zuständig ist.
# Geschrieben von „npm run codeowners“. Die Teams stehen in strategie.yaml, zum Beispiel
#   - { id: fb48, name: Bildung und Kultur, team: "@stadt/fb48" }
# Einheiten ohne Team sind nur genannt und bewirken nichts.
`;

/** The file for one forge. Whoever answers for something on `asOf` looks over its changes. */
export function codeOwners(
  { plan, asOf, history }: { plan: Plan; asOf: Day; history: History | null },
  forge: ForgeKind,
): string {
  const owned = filesByUnit(plan, asOf);
  const sections = plan.strategy.units.flatMap((unit) => {
    const files = owned.get(unit.id)?.sort(byText);
    const paths = files?.map((file) => pattern(repositoryPath(plan.strategy, history, file), forge));
    return paths ? [section(unit, paths, plan.strategy.teams.get(unit.id))] : [];
  });
  return [HEADER, ...sections].join('\n');
}

function section(unit: Unit, paths: readonly string[], team: readonly string[] | undefined): string {
  const name = `# ${unit.title.replace(/\s+/g, ' ')} (${unit.id})`;
  if (!team) return `${name}: noch kein Team\n`;
  return `${[name, ...paths.map((path) => `${path} ${team.join(' ')}`)].join('\n')}\n`;
}

function filesByUnit(plan: Plan, asOf: Day): Map<string, string[]> {
  const owned = [
    ...[...statesAt(plan, asOf).values()].map(({ owner, measure }) => ({ owner, file: measure.file })),
    ...commitmentsAt(plan, asOf).map(({ commitment: { owner, file } }) => ({ owner, file })),
  ];
  const found = new Map<string, string[]>();
  for (const { owner, file } of owned) {
    if (owner !== null) found.set(owner, [...(found.get(owner) ?? []), file]);
  }
  return found;
}

/** Forgejo takes a regular expression for the whole path, the others a path from the top; neither takes spaces. */
function pattern(path: string, forge: ForgeKind): string {
  if (forge === 'forgejo') return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
  return `/${path.replaceAll(' ', '\\ ')}`;
}
