/** The function `files`: workbooks in, with the libraries that `api` must not carry. */
import { actionFunction } from '../_server/entry/main';
import { filesRoutes, filesSpecs } from '../_server/entry/files-routes';

export const main = actionFunction(filesRoutes, filesSpecs);
