/** The function `desk`: what secretaries and offices do, in more requests than `api` should make. */
import { actionFunction } from '../_server/entry/main';
import { deskRoutes, deskSpecs } from '../_server/entry/desk-routes';

export const main = actionFunction(deskRoutes, deskSpecs);
