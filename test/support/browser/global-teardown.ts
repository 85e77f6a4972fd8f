/** Removes what `global-setup.ts` made; a folder given from outside stays. */
import { rmSync } from 'node:fs';

export default function tearDown(): void {
  const own = process.env['LIANGXIN_E2E_SEED_OWN'];
  if (own) rmSync(own, { recursive: true, force: true });
}
