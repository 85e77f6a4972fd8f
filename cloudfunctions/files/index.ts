/** The function `files`: workbooks in, with the libraries that `api` must not carry. */
import { actionFunction } from '@server/entry/main';
import { filesRoutes, filesSpecs } from '@server/entry/files-routes';

export const main = actionFunction(filesRoutes, filesSpecs);
