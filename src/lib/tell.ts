import Taro from '@tarojs/taro';
import { AppError } from '@core/contracts/errors';

/** Says why something was not done; what was typed stays where it is. */
export function tell(error: unknown): void {
  const title = error instanceof AppError ? error.message : '没有连上服务器，请稍后重试';
  void Taro.showToast({ title, icon: 'none', duration: 3000 });
}
