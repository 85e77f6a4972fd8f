/** What a deployment lists is what the code holds; collections and indexes are made once, however often it runs. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { cloudEnvOf, cloudEnvProblems } from '../../scripts/deploy/cloud-env';
import { monthlyCost, SIZES } from '../../scripts/deploy/cost';
import { createCollection, wechatPost } from '../../scripts/deploy/indexes';
import { readPlan } from '../../scripts/deploy/plan';
import { printPlan } from '../../scripts/deploy/print';
import { runSteps } from '../../scripts/deploy/steps';
import { collectionSteps, uploadSteps, type Ci } from '../../scripts/deploy/upload';
import { selfCheck } from '../../scripts/deploy/self-check';
import { FUNCTIONS_DIR } from '../support/district';

const ENV = 'liangxin-7g1';
const READY = {
  LIANGXIN_WEB_ORIGIN: 'https://dj.example.gov.cn',
  LIANGXIN_APPID: 'wx0123456789abcdef',
  LIANGXIN_FIRST_ADMIN_HASH: 'secret-hash',
  LIANGXIN_CLOUD_ENV: ENV,
};

/** A package that opens an environment; a build of the tests names none. */
let folder: string;
const packageFor = (options: string): string => {
  const path = join(folder, `package-${Math.random()}`);
  mkdirSync(path);
  writeFileSync(join(path, 'app.js'), `x().cloud.init({${options}});`);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const readyPlan = () => readPlan(READY, packageFor(`env:"${ENV}",traceUser:!1`));

describe('the plan', () => {
  it('lists every function, trigger, collection and index, and hides secrets', () => {
    const plan = readyPlan();
    expect(plan.functions.map(({ name }) => name).sort()).toEqual(
      readdirSync(FUNCTIONS_DIR).sort(),
    );
    // It migrates what the others read.
    expect(plan.functions.at(-1)?.name).toBe('clock');
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
    [{ ...READY, LIANGXIN_WEB_ORIGIN: 'http://dj.example.gov.cn/app' }, '不带路径的网址'],
  ])('names what keeps it from working: %j', (env, problem) => {
    expect(readPlan(env).problems.join()).toContain(problem);
  });
});

describe('the desk’s page', () => {
  it('is the h5 build, told where `web` answers, with the policy of the local cloud in the page', () => {
    const { webPage } = readyPlan();
    if (!webPage) throw new Error('no page');
    const page = readFileSync(join(webPage.folder, 'index.html'), 'utf8');
    expect(page).toContain('<meta name="liangxin-web" content="../web"/>');
    expect(page).toMatch(
      /<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'; /,
    );
    expect(page).not.toContain('frame-ancestors');
    // No script of its own: the policy would keep it from running.
    expect(page).not.toMatch(/<script(?![^>]* src=)/);
    expect(readdirSync(webPage.folder).sort()).toEqual(readdirSync(join('dist', 'h5')).sort());
    expect(printPlan(readyPlan())).toContain('由 https://dj.example.gov.cn 打开');
  });

  it('is not uploaded where its address is not set', () => {
    const plan = readPlan({ ...READY, LIANGXIN_WEB_ORIGIN: '' });
    expect(plan.webPage).toBeNull();
    const names = uploadSteps(plan, { env: ENV, keyPath: 'key' }, () => {
      throw new Error('opened');
    }).map(({ name }) => name);
    expect(names).not.toContain('电脑端页面');
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
    const {
      collection_name: name,
      create_indexes: indexes,
      drop_indexes: dropped,
    } = JSON.parse(body) as {
      collection_name: string;
      create_indexes?: { name: string; keys: { name: string }[] }[];
      drop_indexes?: object[];
    };
    if (!url.includes('access_token=token')) return { errcode: 41001, errmsg: 'no token' };
    const known = made.get(name);
    if (url.startsWith('/tcb/databasecollectionadd')) {
      if (known) return { errcode: -1, errmsg: 'Table exist' };
      made.set(name, new Set());
      return { errcode: 0, errmsg: 'ok' };
    }
    const [index] = indexes ?? [];
    // Both lists are required by the interface's page.
    if (!known || !index?.keys.length || !dropped) return { errcode: -501007, errmsg: 'invalid' };
    if (known.has(index.name)) return { errcode: -1, errmsg: 'index already exists' };
    known.add(index.name);
    return { errcode: 0, errmsg: 'ok' };
  }

  it('are all made, and a second run leaves them alone', async () => {
    const { collections } = readyPlan();
    for (const collection of collections) {
      expect(await createCollection(collection, 'env-1', post)).toContain('已创建');
      expect(made.get(collection.name)?.size).toBe(collection.indexes.length);
    }
    for (const collection of collections)
      expect(await createCollection(collection, 'env-1', post)).toContain('已存在');
  });

  it('stop at a refusal, with WeChat’s own words', async () => {
    refuse = true;
    const [first] = readyPlan().collections;
    if (!first) throw new Error('no collection');
    await expect(createCollection(first, 'env-1', post)).rejects.toThrow(
      `${first.name}: 42001 access_token expired`,
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
  for (const { folder: path } of readyPlan().functions)
    expect(readdirSync(path)).toEqual(expect.arrayContaining(['index.js', 'config.json']));
});

describe('the cloud environment', () => {
  it('is read from the built package', () => {
    expect(cloudEnvOf(packageFor('env:"a-1",traceUser:!1'))).toBe('a-1');
    expect(cloudEnvOf(packageFor('traceUser:!1'))).toBeNull();
    // What the tests run names none: WeChat's default, the local cloud here.
    expect(cloudEnvOf(join('dist', 'weapp'))).toBeNull();
  });

  it.each([
    [null, 'a-1', '没有指定云环境'],
    ['a 1', 'a 1', '格式不对'],
    ['a-1', null, '没有写明云环境'],
    ['a-1', 'b-2', '写的云环境是 b-2'],
  ])('wanted %s, built for %s: refused', (wanted, built, why) => {
    expect(cloudEnvProblems(wanted, built).join()).toContain(why);
  });
});

describe('a run that breaks in the middle', () => {
  it('goes on where it stood, and a second run does only what changed', async () => {
    const did: string[] = [];
    let broken = true;
    const upload = (what: string): Promise<void> => {
      if (broken && what === 'files') return Promise.reject(new Error('network'));
      did.push(what);
      return Promise.resolve();
    };
    const ci = {
      Project: class {},
      cloud: {
        uploadFunction: ({ name }: { name: string }) => upload(name),
        createTimeTrigger: () => upload('trigger'),
        uploadStaticStorage: ({ path, remotePath }: Record<string, string>) => {
          expect([existsSync(join(path ?? '', 'index.html')), remotePath]).toEqual([true, 'app/']);
          return upload('page');
        },
      },
      upload: () => upload('package'),
    } as unknown as Ci;
    const plan = readyPlan();
    const post = () => Promise.resolve({ errcode: 0, errmsg: 'ok' });
    const steps = () => [
      ...collectionSteps(plan, ENV, post).slice(0, 2),
      ...uploadSteps(plan, { env: ENV, keyPath: 'key' }, () => ci),
    ];
    const notes = join(folder, 'notes.json');
    const told: string[] = [];
    await expect(runSteps(steps(), notes, (line) => told.push(line))).rejects.toThrow('network');
    expect(told.pop()).toContain('从这一步继续');
    const before = [...did];
    broken = false;
    did.length = 0;
    await runSteps(steps(), notes, () => undefined);
    expect(did.filter((what) => before.includes(what))).toEqual([]);
    expect([...before, ...did].sort()).toEqual(
      ['api', 'clock', 'desk', 'files', 'package', 'page', 'trigger', 'web'].sort(),
    );
    did.length = 0;
    await runSteps(steps(), notes, () => undefined);
    expect(did).toEqual([]);
  });
});

describe('docs/deploy.md says what the plan says', () => {
  const doc = readFileSync(join('docs', 'deploy.md'), 'utf8');
  const rows = (heading: string): string[][] => {
    const table = doc.slice(doc.indexOf(`| ${heading}`)).split('\n\n')[0] ?? '';
    return table
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .map((cell) => cell.replace(/`/g, '').trim())
          .slice(1, -1),
      );
  };

  it('time-outs and memory', () => {
    const told = rows('function').map(([name, , timeout, memory]) => [name, timeout, memory]);
    expect(told.sort()).toEqual(
      readyPlan()
        .functions.map((f) => [f.name, `${f.timeout} s`, `${f.memory} MB`])
        .sort(),
    );
  });

  it('variables and the functions that need them', () => {
    const told = rows('environment variable').map(([name, functions]) => [name, functions]);
    expect(told).toEqual(readyPlan().environment.map((e) => [e.name, e.functions.join(', ')]));
  });

  it('what a month costs', () => {
    const thousand = (n: number): string =>
      `${Math.round(n / 1000)},000`.replace(/(\d)(\d{3},)/, '$1,$2');
    const told = rows('size').map(([, calls, requests]) => [calls, requests]);
    expect(told).toEqual(
      SIZES.map(monthlyCost).map(({ calls, requests }) => [thousand(calls), thousand(requests)]),
    );
  });
});
