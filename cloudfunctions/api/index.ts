/** The function `api`: a router of actions. */
import { apiFunction } from '@server/entry/api';

export const main = apiFunction();
