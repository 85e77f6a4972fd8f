/** Makes a cloud function of a table of routes. */
import { handle, type Routes, type Specs } from './handle';
import { knowActions } from '@server/runtime/access';
import { makeDeps } from './make-deps';
import { readSettings } from '@server/platform/settings';
import { checkText } from '@server/platform/text-check';
import { callerOpenid, logLine, startCloud } from '@server/platform/cloud';

/** The `main` of a function that answers actions. */
export function actionFunction(routes: Routes, specs: Specs): (event: unknown) => Promise<unknown> {
  startCloud();
  knowActions(specs);
  const checking = readSettings().textCheck ? { checkText } : {};
  return (event) => {
    const openid = callerOpenid();
    const context = { openid, now: Date.now, log: logLine, ...checking };
    return handle({ routes, specs }, makeDeps, context, event);
  };
}
