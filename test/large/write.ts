import { USUAL, writeCity } from './city.ts';

/** `node test/large/write.ts <folder> <measures>`: a large city to measure with. */
const [folder, measures = '1000'] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node test/large/write.ts <folder> [<measures>]');
writeCity(folder, { ...USUAL, measures: Number(measures) });
