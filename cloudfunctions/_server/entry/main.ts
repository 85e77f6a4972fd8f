/** Makes a cloud function of a table of routes. */
import type { Deps } from '@server/runtime/deps';
import { knowActions } from '@server/runtime/access';
import { readSettings } from '@server/platform/settings';
import { checkText } from '@server/platform/text-check';
import { callerOpenid, logLine, startCloud } from '@server/platform/cloud';
import { handle, type Route, type Specs } from './handle';
import { makeDeps } from './make-deps';

/** A function: its actions, and what their use cases are given besides. */
interface Parts<Tools extends object> {
  readonly routes: Readonly<Record<string, Route<Deps & Tools>>>;
  readonly specs: Specs;
  readonly tools: Tools;
}

/** The `main` of a function that answers actions. */
export function actionFunction<Tools extends object>({
  routes,
  specs,
  tools,
}: Parts<Tools>): (event: unknown) => Promise<unknown> {
  startCloud();
  knowActions(specs);
  const checking = readSettings().textCheck ? { checkText } : {};
  return (event) => {
    const openid = callerOpenid();
    const context = { openid, now: Date.now, log: logLine, ...checking };
    return handle(
      { routes, specs },
      async (request) => ({ ...(await makeDeps(request)), ...tools }),
      context,
      event,
    );
  };
}
