import { AppError } from '@core/shared/errors';
import type { Actor, Stranger } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';

/** A use case for people on the roster, as a route: a stranger is sent to the bind page. */
export function forPerson<I, O>(
  useCase: (deps: Deps, actor: Actor, input: I) => Promise<O>,
): (deps: Deps, caller: Actor | Stranger, input: I) => Promise<O> {
  return async (deps, caller, input) => {
    if (caller.kind === 'stranger') {
      throw new AppError('UNBOUND', '您的微信还没有绑定到名册，请先输入绑定码');
    }
    return useCase(deps, caller, input);
  };
}
