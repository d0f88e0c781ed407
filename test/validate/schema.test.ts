import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readBySchema } from '../../src/validate/read.ts';
import { commitmentSchema, measureSchema, meetingSchema, strategySchema } from '../../src/validate/schema.ts';

test.each(Object.entries({ measureSchema, meetingSchema, commitmentSchema, strategySchema }))(
  '%s can be given to other programs as JSON Schema',
  (_, schema) => {
    const json = z.toJSONSchema(schema, { io: 'input' });
    expect(json.additionalProperties).toBe(false);
    expect(Object.keys(json.properties ?? {}).length).toBeGreaterThan(5);
  },
);

test('fixed words are part of the JSON Schema', () => {
  const { properties = {} } = z.toJSONSchema(meetingSchema, { io: 'input' });
  expect(properties.bericht).toMatchObject({ enum: ['ja', 'nein'] });
});

describe('reading by a schema', () => {
  const data = {
    titl: 'WLAN',
    handlungsfeld: 'bildung',
    zustaendig: 'FB 48',
    ende: 'Herbst',
    beteiligt: 'fb15',
    verlauf: [{ datum: 'bald', sitzung: '2024-03-12-rat' }, undefined],
  };
  const { value, faults, asWritten } = readBySchema(measureSchema, data);

  test('keeps what is valid beside what is not', () => {
    expect(value).toMatchObject({
      titel: 'WLAN',
      handlungsfeld: 'bildung',
      zustaendig: 'FB 48',
      ende: undefined,
      beteiligt: ['fb15'],
      verlauf: [{ datum: undefined, sitzung: '2024-03-12-rat' }, undefined],
    });
  });

  test('tells each fault once, and nothing about what has been told', () => {
    expect(faults.map(({ rule, path }) => [rule, path.join('.')])).toEqual([
      ['unknown-key', 'titel'],
      ['wrong-type', 'beteiligt'],
      ['invalid-term', 'ende'],
      ['invalid-term', 'verlauf.0.datum'],
    ]);
  });

  test('leads back to a misspelt key', () => {
    expect(asWritten(['titel'])).toEqual(['titl']);
    expect(asWritten(['verlauf', 0, 'datum'])).toEqual(['verlauf', 0, 'datum']);
  });

  test('an optional part that is not written has no key', () => {
    const { value: read } = readBySchema(measureSchema, { titel: 'WLAN', kurz: undefined });
    expect(read && 'kurz' in read).toBe(true);
    expect(read && 'beginn' in read).toBe(false);
  });
});
