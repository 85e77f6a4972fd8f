/**
 * The one door to zod. Mini-programs forbid `new Function`, so the just-in-time
 * compiler of zod 4 must be off before any schema is built; every other file
 * imports `z` from here (`import * as z from '…/contracts/zod'`), and the
 * linter refuses a direct import of zod. Messages are Chinese from the first schema on.
 */
import { config } from 'zod';
import { chineseMessage } from './zod-messages';

config({ jitless: true, localeError: chineseMessage });

export * from 'zod';
