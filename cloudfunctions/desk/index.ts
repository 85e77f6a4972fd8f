/** The function `desk`: what secretaries and offices do, in more requests than `api` should make. */
import { actionFunction } from '@server/entry/main';
import { deskRoutes, deskSpecs } from '@server/entry/desk-routes';

export const main = actionFunction(deskRoutes, deskSpecs);
