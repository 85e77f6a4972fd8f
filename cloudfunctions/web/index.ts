/** The function `web`: an office at a desk, over the platform's HTTP access. */
import { webFunction } from '@server/entry/web';

export const main = webFunction();
