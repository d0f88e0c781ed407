import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { Meeting } from '../../model/types.ts';
import type { AboutReport } from '../about-report.ts';
import type { LinkTo } from './link.ts';

/** What tables and data are made from. */
export interface DataSource {
  plan: Plan;
  asOf: Day;
  link: LinkTo;
}

/** What all data files are made from. */
export interface FileSource extends DataSource {
  /** The site's public address without a slash at its end; null when nobody says. */
  address: string | null;
  aboutReport: (meeting: Meeting) => Promise<AboutReport>;
  /** The JSON Schema of the published data of reports. */
  reportSchema: () => string;
}
