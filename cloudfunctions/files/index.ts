/** The function `files`: workbooks in, with the libraries that `api` must not carry. */
import { filesFunction } from '@server/entry/files';

export const main = filesFunction();
