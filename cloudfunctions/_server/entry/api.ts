/** The function `api`: a phone's daily path, small so that it starts soon. */
import { apiActions } from '@core/modules/api-actions.generated';
import { apiRoutes } from './api-routes.generated';
import { actionFunction } from './main';

/** The `main` of `api`. */
export const apiFunction = () =>
  actionFunction({ routes: apiRoutes, specs: apiActions, tools: {} });
