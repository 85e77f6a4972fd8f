import type { AppError } from '@core/shared/errors';
import { FailedCall } from '@app/data/cloud-client/failed-call';

/** What helps to find the failure in the server's log: no name, no content. */
export function diagnosisOf(error: AppError, version: string, at: number): string {
  const call = error instanceof FailedCall ? error : null;
  return [
    `编号：${call?.requestId ?? '无'}`,
    `操作：${call?.action ?? '未知'}`,
    `错误：${error.code}`,
    `版本：${version}`,
    `时间：${new Date(at).toISOString()}`,
  ].join('\n');
}
