/**
 * The one door to zod. Mini-programs forbid `new Function`, so the just-in-time
 * compiler of zod 4 must be off before any schema is built; every other file
 * imports `z` from here (`import * as z from '…/contracts/zod'`), and the
 * linter refuses a direct import of zod.
 */
import { config } from 'zod';

config({ jitless: true });

export * from 'zod';
