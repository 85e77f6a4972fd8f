/** The function `api`: a router of actions. */
import { actionFunction } from '../_server/entry/main';
import { apiRoutes, apiSpecs } from '../_server/entry/api-routes';

export const main = actionFunction(apiRoutes, apiSpecs);
