import { expect, test } from 'vitest';
import { comparisonSchema } from '../../../src/exports/comparison/json.ts';

test('the published schema is the one by which the comparison is written', async () => {
  await expect(comparisonSchema()).toMatchFileSnapshot('../../../docs/vergleich.schema.json');
});
