/** Makes a cloud function of a table of routes. */
import { handle, type Routes, type Specs } from './handle';
import { knowActions } from '@server/policies/access';
import { makeDeps } from './make-deps';
import { callerOpenid, logLine, startCloud } from '@server/platform/cloud';

/** The `main` of a function that answers actions. */
export function actionFunction(routes: Routes, specs: Specs): (event: unknown) => Promise<unknown> {
  startCloud();
  knowActions(specs);
  return (event) => {
    const openid = callerOpenid();
    return handle({ routes, specs }, makeDeps, { openid, now: Date.now, log: logLine }, event);
  };
}
