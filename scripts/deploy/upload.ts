/** The steps of a deployment: collections, functions, triggers, the desk's page, the package. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { installOnDemand } from '../on-demand';
import { createCollection, type Post } from './indexes';
import type { DeployPlan } from './plan';
import { hashOf, type Step } from './steps';

/** The part of WeChat's own tool that is used. */
export interface Ci {
  Project: new (options: object) => object;
  cloud: {
    uploadFunction(options: object): Promise<unknown>;
    createTimeTrigger(options: object): Promise<unknown>;
    /** Files for 静态网站托管, as its page says (docs/deploy.md). */
    uploadStaticStorage(options: object): Promise<unknown>;
  };
  upload(options: object): Promise<unknown>;
}

export interface Target {
  /** Id of the cloud environment. */
  readonly env: string;
  /** File with the upload key of the account (开发设置 → 小程序代码上传). */
  readonly keyPath: string;
}

/** WeChat's own tool, installed on demand. */
export function loadCi(): Ci {
  const tool = installOnDemand(join('tools', 'miniprogram-ci'));
  return createRequire(join(tool, 'package.json'))('miniprogram-ci') as Ci;
}

/** Collections with their indexes, each a step. */
export const collectionSteps = (plan: DeployPlan, env: string, post: Post): Step[] =>
  plan.collections.map((collection) => ({
    name: `集合 ${collection.name}`,
    hash: hashOf(collection),
    run: async () => void (await createCollection(collection, env, post)),
  }));

/** Functions, triggers, then the desk's page and the package: the server understands the clients of the release before. */
export function uploadSteps(plan: DeployPlan, { env, keyPath }: Target, load: () => Ci): Step[] {
  let opened: { ci: Ci; project: object } | undefined;
  const open = (): { ci: Ci; project: object } => {
    if (opened) return opened;
    const ci = load();
    const project = new ci.Project({
      appid: plan.appid,
      type: 'miniProgram',
      projectPath: resolve('.'),
      privateKeyPath: resolve(keyPath),
      ignores: ['node_modules/**/*'],
    });
    return (opened = { ci, project });
  };
  return [
    ...plan.functions.map(({ name, folder }) => ({
      name: `云函数 ${name}`,
      hash: hashOf(name, [folder]),
      run: async () => {
        const { ci, project } = open();
        const path = resolve(folder);
        await ci.cloud.uploadFunction({ project, env, name, path, remoteNpmInstall: true });
      },
    })),
    ...plan.triggers.map((trigger) => ({
      name: `触发器 ${trigger.name}`,
      hash: hashOf(trigger),
      run: async () => {
        const { ci, project } = open();
        await ci.cloud.createTimeTrigger({
          project,
          env,
          functionName: trigger.function,
          triggersConfig: [{ name: trigger.name, type: 'timer', config: trigger.config }],
        });
      },
    })),
    ...(plan.webPage ? [webPageStep(plan.webPage, env, open)] : []),
    {
      name: `小程序 ${plan.version}`,
      hash: hashOf(plan.version, [join('dist', 'weapp')]),
      run: async () => {
        const { ci, project } = open();
        await ci.upload({
          project,
          version: plan.version,
          desc: `两新党建 ${plan.version}`,
          // The package is compiled for the oldest phones already (docs/adr/0002-taro.md).
          setting: { es6: false, minify: true, autoPrefixWXSS: true },
        });
      },
    },
  ];
}

const webPageStep = (
  { folder, path }: NonNullable<DeployPlan['webPage']>,
  env: string,
  open: () => { ci: Ci; project: object },
): Step => ({
  name: '电脑端页面',
  hash: hashOf(path, [folder]),
  run: async () => {
    const { ci, project } = open();
    await ci.cloud.uploadStaticStorage({ project, env, path: resolve(folder), remotePath: path });
  },
});
