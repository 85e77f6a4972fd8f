/** The function `clock`: background jobs, a chunk at a time, on a timer. */
import { clockFunction } from '../_server/entry/clock';

export const main = clockFunction();
