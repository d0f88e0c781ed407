import { describe, expect, test } from 'vitest';
import { reportFor } from '../../src/model/report.ts';
import type { Meeting } from '../../src/model/types.ts';
import { afterMeeting } from '../../src/views/after-meeting.ts';
import { oparlLinks } from '../../src/views/oparl.ts';
import { meetingThings } from '../../src/views/structured-data.ts';
import { city } from '../model/build.ts';

const MEETING = `
  oparl: https://oparl.example.org/meeting/7
  bericht: ja
  vorlage: { nummer: 0417/2024, oparl: "https://oparl.example.org/paper/417" }
  punkte: [{ titel: WLAN, vorlage: { titel: Ohne Nummer, oparl: "https://oparl.example.org/paper/8" } }]
`;
const plan = city({ meetings: { '2024-06-11-rat': MEETING, '2024-07-11-rat': '{}' } });
const [meeting, without] = plan.meetings as [Meeting, Meeting];

describe('a meeting with ids in OParl', () => {
  test('leads to itself and to its papers', () => {
    expect(oparlLinks(plan, meeting)).toEqual([
      { title: 'die Sitzung', url: 'https://oparl.example.org/meeting/7' },
      { title: 'die Vorlage 0417/2024', url: 'https://oparl.example.org/paper/417' },
      { title: 'die Vorlage Ohne Nummer', url: 'https://oparl.example.org/paper/8' },
    ]);
    expect(oparlLinks(plan, without)).toEqual([]);
  });

  test('is the same for search engines', () => {
    expect(meetingThings(plan, meeting, null, 'https://sachstand.example/')).toMatchObject([
      { sameAs: 'https://oparl.example.org/meeting/7' },
    ]);
  });

  test('has a report that knows nothing of them, so that they can come later', () => {
    const report = reportFor(plan, meeting);
    expect(JSON.stringify(report)).not.toContain('oparl');
    const seal = {
      sha256: 'a'.repeat(64),
      commit: null,
      committedOn: null,
      previousChecksum: null,
      uncommitted: false,
      file: 'statusbericht.json',
    };
    expect(afterMeeting(meeting, { ...report, seal })).toBeNull();
  });
});
