/** The function `api`: a router of actions. */
import { actionFunction } from '@server/entry/main';
import { apiRoutes, apiSpecs } from '@server/entry/api-routes';

export const main = actionFunction(apiRoutes, apiSpecs);
