import { expect, test } from 'vitest';
import { apacheConfig } from '../../src/delivery/apache.ts';
import { nginxConfig } from '../../src/delivery/nginx.ts';

/** `npm run test:server` proves that real servers understand these. */

const MOVED = [{ href: '/massnahmen/wlan-alt/', to: '/massnahmen/wlan/' }];

test('nginx', async () => {
  const config = nginxConfig(MOVED, { root: '/srv/www', base: '/stadt/', port: 8080 });
  await expect(config).toMatchFileSnapshot('expected/nginx.conf');
});

test('Apache', async () => {
  await expect(apacheConfig(MOVED, '/stadt/')).toMatchFileSnapshot('expected/apache.htaccess');
});
