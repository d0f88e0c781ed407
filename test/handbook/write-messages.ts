import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { RULE_PAGES } from '../../src/diagnostic/rule-page.ts';
import { messagePages } from './messages.ts';

/** `npm run handbuch`: writes the page of each message from the samples that test it. */
rmSync(RULE_PAGES, { recursive: true, force: true });
mkdirSync(RULE_PAGES, { recursive: true });
for (const [path, text] of messagePages()) writeFileSync(path, text);
