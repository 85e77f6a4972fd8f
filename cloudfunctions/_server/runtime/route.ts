/** What runs an action: its use case, typed by the action's contract. */
import type { ActionSpec, Host } from '@core/modules/action';
import type * as z from '@core/shared/zod';
import type { Actor, Stranger } from './actor';
import type { Deps, DeskDeps, FilesDeps } from './deps';

/** What each function gives to its use cases. */
interface DepsIn {
  readonly api: Deps;
  readonly desk: DeskDeps;
  readonly files: FilesDeps;
}

/** Strangers reach only those use cases whose contract lets them in; the others need no second look. */
type CallerOf<S extends ActionSpec> = 'stranger' extends keyof S['access']
  ? Actor | Stranger
  : Actor;

/** The use case of an action. */
export type UseCase<S extends ActionSpec> = (
  deps: DepsIn[S['runsIn']],
  caller: CallerOf<S>,
  input: z.output<S['input']>,
) => Promise<z.output<S['output']>>;

/**
 * A use case of which something is asked beside the look-up of the caller (`Ahead`), who may yet be refused: what
 * `ahead` asks for is seen by nobody before the use case itself asks for it.
 */
export const asking = <D extends Deps, C, I, O>(
  ahead: (deps: D, input: I) => void,
  useCase: (deps: D, caller: C, input: I) => Promise<O>,
): typeof useCase & { readonly ahead: typeof ahead } =>
  Object.assign((deps: D, caller: C, input: I) => useCase(deps, caller, input), { ahead });

/** Routes of those of some actions that one function runs: one that is missing does not compile. */
export type RoutesOf<T extends Readonly<Record<keyof T, ActionSpec>>, H extends Host> = {
  readonly [A in keyof T as T[A]['runsIn'] extends H ? A : never]: UseCase<T[A]>;
};
