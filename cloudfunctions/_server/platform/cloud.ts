/** The cloud's own context: who calls, and where lines are logged. */
import cloud from 'wx-server-sdk';
import { keepConnections } from './keep-connections';

/** Points the SDK at the environment that the function runs in. */
export function startCloud(): void {
  keepConnections();
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
}

/** The caller's OPENID as the platform vouches for it; null when no WeChat user calls. */
export function callerOpenid(): string | null {
  return cloud.getWXContext().OPENID || null;
}

/** One JSON line to the function's log. */
export function logLine(line: object): void {
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
