/**
 * Which cloud environment a built package names. `wx.cloud.init` must name one (its page: "env,
 * 必填"): without it WeChat takes the account's first environment, which may be another office's
 * test. It is a build setting, LIANGXIN_CLOUD_ENV, and read here from what was built.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The environment that the package at `folder` opens; null when it names none. */
export function cloudEnvOf(folder: string): string | null {
  const app = join(folder, 'app.js');
  if (!existsSync(app)) return null;
  const options = /cloud\.init\(\{([^}]*)\}/.exec(readFileSync(app, 'utf8'))?.[1] ?? '';
  return /env:"([^"]+)"/.exec(options)?.[1] ?? null;
}

/** What keeps a package from being uploaded to an environment, in words; empty when it fits. */
export function cloudEnvProblems(wanted: string | null, built: string | null): string[] {
  if (!wanted) return ['没有指定云环境：用 --env 写明环境 ID（云开发控制台 → 设置 → 环境 ID）'];
  if (!/^[a-z0-9][a-z0-9-]{1,40}$/i.test(wanted)) return [`环境 ID 的格式不对：${wanted}`];
  if (!built) return ['小程序包没有写明云环境：用 LIANGXIN_CLOUD_ENV=环境ID 重新构建'];
  if (built !== wanted) return [`小程序包写的云环境是 ${built}，要部署到的是 ${wanted}`];
  return [];
}
