/** One way to say in words why something was not done. */
import Taro from '@tarojs/taro';
import { AppError } from '@core/shared/errors';
import { Unreachable } from './unreachable';
import { PlatformError } from './platform-call';

const NOT_REACHED = '没有连上服务器，请稍后重试';
/** Neither refused nor out of reach: a file that would not open, a fault of our own. */
const FAILED = '没有成功，请重试';

/**
 * What the server refused with, in its own words. Any other error has words for developers only.
 * @param notReached what to say where the server was not reached and there is more to say
 */
export function failureMessage(error: unknown, notReached = NOT_REACHED): string {
  if (error instanceof AppError || error instanceof PlatformError) return error.message;
  return error instanceof Unreachable ? notReached : FAILED;
}

/** Says why something was not done; what was typed stays where it is. */
export function showFailure(error: unknown): void {
  void Taro.showToast({ title: failureMessage(error), icon: 'none', duration: 3000 });
}

/** The same, until it is read: for what was asked for in a dialogue, or takes a while. */
export async function showFailureUntilRead(title: string, error: unknown): Promise<void> {
  await Taro.showModal({ title, content: failureMessage(error), showCancel: false });
}
