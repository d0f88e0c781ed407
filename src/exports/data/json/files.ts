import { statesAt } from '../../../model/states.ts';
import { routes } from '../../../views/routes.ts';
import { siteName } from '../../../views/site-name.ts';
import { inVersion, measurePath, schemaPath } from '../paths.ts';
import type { ShapeName } from '../shape/files.ts';
import { DATA_VERSION, type Envelope, type FileData } from '../shape/files.ts';
import type { DataSource, FileSource } from '../source.ts';
import { periodsData } from './changes.ts';
import { commitmentsData } from './commitments.ts';
import { measuresData } from './measures.ts';
import { meetingsData } from './meetings.ts';
import { reportsData } from './reports.ts';
import { strategyData } from './strategy.ts';

/** The content of every JSON file, by its path below `/daten/`; each says where its schema is. */
export async function jsonFiles(source: FileSource): Promise<Map<string, FileData<ShapeName>>> {
  const envelope = envelopeOf(source);
  const head = (shape: ShapeName) => ({
    $schema: source.link(routes.dataFile(schemaPath(shape))),
    ...envelope,
  });
  const measures = measuresData(source);
  return new Map<string, FileData<ShapeName>>([
    [inVersion('strategie.json'), { ...head('strategie'), strategy: strategyData(source) }],
    [inVersion('massnahmen.json'), { ...head('massnahmen'), measures }],
    ...measures.map((measure) => {
      const file: FileData<'massnahme'> = { ...head('massnahme'), measure };
      return [measurePath(measure.id), file] as const;
    }),
    [inVersion('zusagen.json'), { ...head('zusagen'), commitments: commitmentsData(source) }],
    [inVersion('sitzungen.json'), { ...head('sitzungen'), meetings: meetingsData(source) }],
    [inVersion('berichte.json'), { ...head('berichte'), reports: await reportsData(source) }],
    [inVersion('aenderungen.json'), { ...head('aenderungen'), periods: periodsData(source) }],
  ]);
}

/** The paths of these files. They are known before anything is made. */
export function jsonPaths({ plan, asOf }: DataSource): string[] {
  const lists = ['strategie', 'massnahmen', 'zusagen', 'sitzungen', 'berichte', 'aenderungen'];
  return [
    ...lists.map((name) => inVersion(`${name}.json`)),
    ...[...statesAt(plan, asOf).keys()].map(measurePath),
  ];
}

function envelopeOf({ plan, asOf, link }: DataSource): Envelope {
  const { licence, repository, notice } = plan.strategy;
  return {
    version: DATA_VERSION,
    asOf,
    licence: licence && { name: licence.name, url: licence.url },
    source: {
      name: siteName(plan.strategy),
      page: link(routes.data),
      repository: repository?.url ?? null,
      notice,
    },
  };
}
