/** What a deployment lists is what the code holds; collections and indexes are made once, however often it runs. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCollections, wechatPost } from '../../scripts/deploy/indexes';
import { readPlan } from '../../scripts/deploy/plan';
import { printPlan } from '../../scripts/deploy/print';
import { selfCheck } from '../../scripts/deploy/self-check';
import { FUNCTIONS_DIR } from '../support/district';

const READY = { LIANGXIN_APPID: 'wx0123456789abcdef', LIANGXIN_FIRST_ADMIN_HASH: 'secret-hash' };

describe('the plan', () => {
  it('lists every function, trigger, collection and index, and hides secrets', () => {
    const plan = readPlan(READY);
    expect(plan.functions.map(({ name }) => name).sort()).toEqual(
      readdirSync(FUNCTIONS_DIR).sort(),
    );
    expect(plan.triggers).toEqual([
      { function: 'clock', name: 'every-ten-minutes', config: '0 */10 * * * * *' },
    ]);
    expect(plan.collections.every(({ permission }) => permission === 'ADMINONLY')).toBe(true);
    expect(plan.collections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['persons', 'contacts', 'unitYears', 'followUps', 'reports']),
    );
    expect(plan.functions.find(({ name }) => name === 'clock')?.openapi).toEqual([
      'subscribeMessage.send',
    ]);
    for (const name of ['api', 'desk', 'files'])
      expect(plan.functions.find((f) => f.name === name)?.openapi).toEqual([
        'security.msgSecCheck',
      ]);
    expect(plan.functions.every(({ dependencies }) => dependencies['wx-server-sdk'])).toBe(true);
    expect(plan.storage.permission).toBe('PRIVATE');
    expect(plan.problems).toEqual([]);
    const words = printPlan(plan);
    expect(words).not.toContain('secret-hash');
    for (const { name } of plan.collections) expect(words).toContain(name);
    expect(words).toContain('云存储权限为“仅创建者可读写”');
    expect(selfCheck()).toContain('云存储仅创建者可读写');
  });

  it.each([
    [{}, '游客号'],
    [{ LIANGXIN_APPID: 'wx1' }, 'LIANGXIN_FIRST_ADMIN_HASH'],
    [{ ...READY, LIANGXIN_RULE_PACK: 'nowhere' }, '没有规则包 nowhere'],
  ])('names what keeps it from working: %j', (env, problem) => {
    expect(readPlan(env).problems.join()).toContain(problem);
  });
});

describe('collections and indexes', () => {
  const made = new Map<string, Set<string>>();
  let server: Server;
  let post: ReturnType<typeof wechatPost>;
  let refuse = false;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.end(JSON.stringify(answer(request.url ?? '', body))));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    post = wechatPost('token', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Answers as WeChat does: an error for what exists. */
  function answer(url: string, body: string): object {
    if (refuse) return { errcode: 42001, errmsg: 'access_token expired' };
    const { collection_name: name, create_indexes: indexes } = JSON.parse(body) as {
      collection_name: string;
      create_indexes?: { name: string; keys: { name: string }[] }[];
    };
    if (!url.includes('access_token=token')) return { errcode: 41001, errmsg: 'no token' };
    const known = made.get(name);
    if (url.startsWith('/tcb/databasecollectionadd')) {
      if (known) return { errcode: -1, errmsg: 'Table exist' };
      made.set(name, new Set());
      return { errcode: 0, errmsg: 'ok' };
    }
    const [index] = indexes ?? [];
    if (!known || !index?.keys.length) return { errcode: -501007, errmsg: 'invalid' };
    if (known.has(index.name)) return { errcode: -1, errmsg: 'index already exists' };
    known.add(index.name);
    return { errcode: 0, errmsg: 'ok' };
  }

  it('are all made, and a second run leaves them alone', async () => {
    const plan = readPlan(READY);
    const first = await createCollections(plan, 'env-1', post);
    expect(first).toHaveLength(plan.collections.length);
    expect(first.every((line) => line.includes('已创建'))).toBe(true);
    for (const { name, indexes } of plan.collections)
      expect(made.get(name)?.size).toBe(indexes.length);
    const again = await createCollections(plan, 'env-1', post);
    expect(again.every((line) => line.includes('已存在'))).toBe(true);
  });

  it('stop at a refusal, with WeChat’s own words', async () => {
    refuse = true;
    await expect(createCollections(readPlan(READY), 'env-1', post)).rejects.toThrow(
      'persons: 42001 access_token expired',
    );
  });
});

it('says in docs/filing.md what the built package does', () => {
  const plain = (text: string): string => text.replace(/[\s|-]+/g, ' ');
  const checked = selfCheck();
  expect(plain(readFileSync(join('docs', 'filing.md'), 'utf8'))).toBe(plain(checked));
  expect(checked).not.toContain('不应调用');
  for (const [, path = ''] of checked.matchAll(/\]\(\.\.\/(\S+?)\)/g))
    expect([path, existsSync(path)]).toEqual([path, true]);
});

it('names no function that is not built', () => {
  for (const { folder } of readPlan(READY).functions)
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['index.js', 'config.json']));
});
