/** The function `clock`: background jobs, a chunk at a time, on a timer. */
import { clockFunction } from '@server/entry/clock';

export const main = clockFunction();
