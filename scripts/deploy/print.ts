/** The plan in words, for whoever deploys and whoever checks. */
import { costLines } from './cost';
import type { DeployPlan } from './plan';

const KB = 1024;
const kb = (bytes: number): string => `${Math.ceil(bytes / KB)} KB`;

export function printPlan(plan: DeployPlan): string {
  const indexed = plan.collections.filter(({ indexes }) => indexes.length > 0);
  return [
    `小程序 ${plan.appid}，版本 ${plan.version}`,
    `云环境 ${plan.cloudEnv.wanted ?? '（未指定）'}，小程序包写的是 ${plan.cloudEnv.built ?? '（没有写明）'}`,
    '',
    '云函数（选“云端安装依赖”；超时和内存在控制台逐个设置，新建的函数只有 3 秒）',
    ...plan.functions.map(
      (f) =>
        `  ${f.name.padEnd(6)} ${kb(f.bytes).padStart(7)}  超时 ${f.timeout} 秒  内存 ${f.memory} MB` +
        (f.openapi.length > 0 ? `  云调用 ${f.openapi.join('、')}` : ''),
    ),
    '',
    '触发器',
    ...plan.triggers.map((t) => `  ${t.function}: ${t.name}  ${t.config}`),
    '',
    '环境变量',
    ...plan.environment.map(
      (e) => `  ${e.name}（${e.functions.join('、')}${e.required ? '，必填' : ''}）  ${e.value}`,
    ),
    '',
    `集合 ${plan.collections.length} 个，权限全部为“仅云函数可读写”（ADMINONLY），客户端一律不能直接访问`,
    ...plan.collections.map(({ name }) => `  ${name}`),
    '',
    `云存储权限为“仅创建者可读写”（${plan.storage.permission}）：控制台 → 存储 → 权限设置；各人上传、导出的文件都在猜不到的路径下`,
    ...plan.storage.folders.map((folder) => `  ${folder}/`),
    '',
    `索引 ${indexed.reduce((n, { indexes }) => n + indexes.length, 0)} 个`,
    ...indexed.flatMap(({ name, indexes }) =>
      indexes.map((fields) => `  ${name}: ${fields.join(', ')}`),
    ),
    '',
    plan.webPage
      ? `电脑端页面 ${kb(plan.webPage.bytes)}，上传到静态网站托管的 /${plan.webPage.path}，由 ${plan.webPage.origin} 打开`
      : '电脑端页面不上传：没有设置 LIANGXIN_WEB_ORIGIN',
    '',
    '小程序包',
    ...Object.entries(plan.packageBytes).map(
      ([name, bytes]) => `  ${name.padEnd(20)} ${kb(bytes).padStart(8)}`,
    ),
    '',
    '每月用量（按规则全部完成时估算，单价以平台为准）',
    ...costLines(),
    '',
    ...(plan.problems.length === 0
      ? ['没有妨碍部署的问题']
      : ['需要先解决：', ...plan.problems.map((problem) => `  - ${problem}`)]),
  ].join('\n');
}
