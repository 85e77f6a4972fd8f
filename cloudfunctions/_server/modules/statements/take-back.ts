/** What every kind of taking back has in common. */
import type { ActionInput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { Deps } from '@server/runtime/deps';

/** What takes one kind back; it throws where it is not the actor's, or does not wait. */
export type TakeBack = (
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  input: ActionInput<'waiting.withdraw'>,
) => Promise<void>;

/** Not the actor's, or not there: no hint which. */
export const notYours = (): AppError => new AppError('FORBIDDEN', '不是您本人提交的，不能收回');

/** @throws AppError CONFLICT that says what happened to it before. */
export function requireWaiting(waits: boolean, withdrawn: boolean): void {
  if (withdrawn) throw new AppError('CONFLICT', '已经收回过');
  if (!waits) throw new AppError('CONFLICT', '已经有人处理，不能再收回，请刷新后查看结果');
}
