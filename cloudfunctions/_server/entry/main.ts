/** Makes a cloud function of a table of routes. */
import { handle, type Routes } from './handle';
import { makeDeps } from './make-deps';
import { callerOpenid, logLine, startCloud } from '@server/platform/cloud';

/** The `main` of a function that answers actions. */
export function actionFunction(routes: Routes): (event: unknown) => Promise<unknown> {
  startCloud();
  return (event) => {
    const openid = callerOpenid();
    return handle(routes, makeDeps, { openid, now: Date.now, log: logLine }, event);
  };
}
