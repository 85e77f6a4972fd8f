/** Uploads functions, triggers and the package with WeChat's own tool, installed on demand. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { installOnDemand } from '../on-demand';
import type { DeployPlan } from './plan';

interface Ci {
  Project: new (options: object) => object;
  cloud: {
    uploadFunction(options: object): Promise<unknown>;
    createTimeTrigger(options: object): Promise<unknown>;
  };
  upload(options: object): Promise<unknown>;
}

export interface Target {
  /** Id of the cloud environment. */
  readonly env: string;
  /** File with the upload key of the account (开发设置 → 小程序代码上传). */
  readonly keyPath: string;
}

export async function upload(
  plan: DeployPlan,
  { env, keyPath }: Target,
  say: (line: string) => void,
): Promise<void> {
  const tool = installOnDemand(join('tools', 'miniprogram-ci'));
  const ci = createRequire(join(tool, 'package.json'))('miniprogram-ci') as Ci;
  const project = new ci.Project({
    appid: plan.appid,
    type: 'miniProgram',
    projectPath: resolve('.'),
    privateKeyPath: resolve(keyPath),
    ignores: ['node_modules/**/*'],
  });
  for (const { name, folder } of plan.functions) {
    await ci.cloud.uploadFunction({
      project,
      env,
      name,
      path: resolve(folder),
      remoteNpmInstall: true,
    });
    say(`云函数 ${name} 已上传`);
  }
  for (const trigger of plan.triggers) {
    await ci.cloud.createTimeTrigger({
      project,
      env,
      functionName: trigger.function,
      triggersConfig: [{ name: trigger.name, type: 'timer', config: trigger.config }],
    });
    say(`触发器 ${trigger.name} 已设置`);
  }
  await ci.upload({
    project,
    version: plan.version,
    desc: `两新党建 ${plan.version}`,
    setting: { es6: true, minify: true, autoPrefixWXSS: true },
  });
  say(`小程序 ${plan.version} 已上传，请在公众平台提交审核`);
}
