/** The function `desk`: what secretaries and offices do, in more requests than `api` should make. */
import { deskFunction } from '@server/entry/desk';

export const main = deskFunction();
