/**
 * The function `desk`: the work of secretaries and offices, which costs many requests in one call.
 * Their use cases read each other's pages, and so name each other's actions.
 */
import { actions } from '@core/modules/actions';
import { qrPicture } from '@server/platform/qr';
import { deskRoutes } from './desk-routes.generated';
import { actionFunction } from './main';

/** The `main` of `desk`. */
export const deskFunction = () =>
  actionFunction({ routes: deskRoutes, specs: actions, tools: { qrPicture } });
