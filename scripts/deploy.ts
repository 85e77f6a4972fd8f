/**
 * `npm run deploy -- --dry-run [--env ENV] [--json]`: what would be uploaded where, and what keeps
 * it from working. `npm run deploy -- --env ENV --key FILE`: builds the package for that cloud
 * environment, then uploads functions, triggers, the desk's page and the package; with WECHAT_ACCESS_TOKEN set it
 * creates collections and indexes before. A run that broke goes on where it stood; `--fresh` does
 * everything again.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { wechatPost } from './deploy/indexes';
import { readPlan } from './deploy/plan';
import { printPlan } from './deploy/print';
import { selfCheck } from './deploy/self-check';
import { notesFile, runSteps } from './deploy/steps';
import { collectionSteps, loadCi, uploadSteps } from './deploy/upload';
import { ensureBuilt } from './ensure-built';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function deploy(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'self-check': { type: 'boolean', default: false },
      env: { type: 'string' },
      key: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  // The package is built for the environment that it is deployed to.
  if (values.env) process.env['LIANGXIN_CLOUD_ENV'] = values.env;
  await ensureBuilt(['functions', 'weapp', 'h5'], (line) => process.stderr.write(`${line}\n`));
  if (values['self-check']) {
    const text = await format(selfCheck(), { parser: 'markdown', printWidth: 100 });
    writeFileSync(join('docs', 'filing.md'), text);
    say('已写入 docs/filing.md');
    return;
  }
  const plan = readPlan();
  say(printPlan(plan));
  if (values['dry-run']) {
    if (values.json) say(JSON.stringify(plan));
    return;
  }
  if (plan.problems.length > 0) throw new Error('有问题没有解决，没有上传');
  const { env, key: keyPath } = values;
  if (!env || !keyPath) throw new Error('请用 --env 指定云环境，用 --key 指定上传密钥文件');
  const token = process.env['WECHAT_ACCESS_TOKEN'];
  if (!token)
    say('没有 WECHAT_ACCESS_TOKEN：集合会在首次使用时创建，索引请按上面的清单在控制台建立');
  const steps = [
    ...(token ? collectionSteps(plan, env, wechatPost(token)) : []),
    ...uploadSteps(plan, { env, keyPath }, loadCi),
  ];
  if (values.fresh) rmSync(notesFile(env), { force: true });
  await runSteps(steps, notesFile(env), say);
  say('已上传。接着在控制台设置超时、内存和环境变量，再到公众平台提交审核。');
}

deploy().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
