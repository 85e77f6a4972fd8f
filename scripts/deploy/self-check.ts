/**
 * 备案自查, filled from the built package: which interfaces of WeChat it calls, what it declares,
 * which addresses it names, and which tests hold what the rules of 政务移动互联网应用程序 ask.
 * `npm run deploy -- --self-check` writes it to `docs/filing.md`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calledInterfaces, NEVER, ownScripts, USES } from './interfaces';

const WEAPP = join('dist', 'weapp');

/** What is asked, and where it is held. */
const HELD: readonly (readonly [asked: string, answer: string, where: string])[] = [
  ['不排名、不设积分排行', '无', 'test/redlines/redlines.test.ts'],
  ['不强制打卡、不统计登录和在线时长', '无', 'test/redlines/points.test.ts'],
  ['不强制拍照、不采集轨迹', '无', 'test/redlines/redlines.test.ts'],
  ['先同意隐私指引再收集信息', '是', 'test/e2e/bind.test.ts'],
  ['提供投诉举报入口', '我的 → 投诉与建议', 'test/e2e/accessibility.test.ts'],
  ['适老化：大字、对比度、触控面积', '是', 'test/e2e/accessibility.test.ts'],
  ['本人可查阅、复制、更正、删除', '我的 → 我的数据', 'test/e2e/rights.test.ts'],
  ['删除后姓名、手机号在规定天数内清除', '7 天内', 'test/server/erasure.test.ts'],
  ['离任、调动当日即失去权限，办到一半的也一样', '是', 'test/server/standing-rights.test.ts'],
  ['数据按身份和范围授权', '是', 'test/server/matrix.test.ts'],
  ['数据集合对客户端关闭', '是（控制台设置）', 'test/server/deploy.test.ts'],
  [
    '云存储仅创建者可读写，上传路径随机，只能使用自己上传的文件',
    '是（控制台设置）',
    'test/server/running.test.ts',
  ],
  ['他人可见的文字经内容安全检查', '可开启（部署时）', 'test/server/text-check.test.ts'],
];

export function selfCheck(): string {
  const app = JSON.parse(readFileSync(join(WEAPP, 'app.json'), 'utf8')) as {
    permission?: object;
    requiredPrivateInfos?: string[];
    plugins?: object;
    __usePrivacyCheck__?: boolean;
  };
  const called = calledInterfaces(WEAPP);
  const unknown = called.filter((name) => !USES[name] || NEVER.includes(name as never));
  const declared = called.filter((name) => USES[name]?.declared);
  // React names a page of its own in the text of errors; nothing fetches it.
  const addresses = [
    ...new Set(ownScripts(WEAPP).flatMap(({ text }) => text.match(/https?:\/\/[\w.-]+/g) ?? [])),
  ].filter((address) => !/w3\.org|127\.0\.0\.1|reactjs\.org/.test(address));
  return [
    '# 备案自查表',
    '',
    '由 `npm run deploy -- --self-check` 从构建好的小程序包生成，测试保证它与代码一致。',
    '依据：政务移动互联网应用程序规范化管理办法（国办函〔2026〕12号）、关于防治“指尖上的形式主义”的若干意见、个人信息保护法。',
    '',
    '## 调用的接口',
    '',
    '构建好的包里实际调用的全部接口（按微信自己的接口清单逐个查找）：',
    '',
    '| 接口 | 用途 |',
    '| --- | --- |',
    ...called.map((name) => `| \`wx.${name}\` | ${USES[name]?.why ?? '没有说明，不应调用'} |`),
    '',
    ...unknown.map((name) => `**不应调用**：\`wx.${name}\``),
    `不调用：${NEVER.filter((name) => !called.includes(name))
      .map((name) => `\`${name}\``)
      .join('、')}。`,
    '',
    '## 用户隐私保护指引中要声明的',
    '',
    '公众平台 → 设置 → 服务内容声明 → 用户隐私保护指引。没有声明的，接口在正式版里会被微信直接拒绝（errno 112）。',
    '',
    '| 处理的信息（微信的名称） | 由哪个接口 | 用途 |',
    '| --- | --- | --- |',
    ...declared.map(
      (name) => `| ${USES[name]?.declared ?? ''} | \`wx.${name}\` | ${USES[name]?.why ?? ''} |`,
    ),
    '',
    '## 声明',
    '',
    `- 位置等敏感权限（permission）：${app.permission ? JSON.stringify(app.permission) : '无'}`,
    `- 地理位置接口（requiredPrivateInfos）：${app.requiredPrivateInfos?.join('、') ?? '无'}`,
    `- 插件：${app.plugins ? Object.keys(app.plugins).join('、') : '无'}`,
    `- 隐私保护检查（\`__usePrivacyCheck__\`）：${app.__usePrivacyCheck__ ? '已开启' : '未开启'}`,
    `- 包内写明的外部网址：${addresses.length > 0 ? addresses.join('、') : '无'}`,
    '- 第三方服务：无；数据只存放在本单位的云开发环境。',
    '',
    '## 规范要求',
    '',
    '| 要求 | 情况 | 由什么保证 |',
    '| --- | --- | --- |',
    ...HELD.map(([asked, answer, where]) => `| ${asked} | ${answer} | [${where}](../${where}) |`),
    '',
    '## 收集的个人信息',
    '',
    '姓名、手机号（名册中有的，掩码显示）、身份与任职、组织关系所在支部、到会情况、积分、联系记录中的经办人、微信 OPENID。',
    '不收集：身份证号、照片、位置、处分、完整政审材料。发展党员只记姓名、阶段和日期。',
    '',
  ].join('\n');
}
