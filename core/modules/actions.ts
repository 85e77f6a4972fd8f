/** The one table of actions: names, shapes, access. Server routes and the client's types come from it. */
import type * as z from '@core/shared/zod';
import { actions } from './actions.generated';

export { actions };

export type ActionName = keyof typeof actions;
export type ActionInput<A extends ActionName> = z.output<(typeof actions)[A]['input']>;
/** What a client sends: before defaults are filled in. */
export type ActionRequest<A extends ActionName> = z.input<(typeof actions)[A]['input']>;
export type ActionOutput<A extends ActionName> = z.output<(typeof actions)[A]['output']>;

export const actionNames = Object.keys(actions) as ActionName[];
