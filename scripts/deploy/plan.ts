/** What a deployment consists of, read from the code and the builds: nothing is listed by hand. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames } from '@server/runtime/collections';
import { indexes } from '@server/runtime/indexes';
import { rulePacks } from '@core/rulepacks';
import { SETTINGS } from '@server/platform/setting-list';
import { FUNCTIONS_DIR, OWN_PACKS, functionNames } from '../build-functions';
import { readPackFiles } from '../own-packs';
import { weappFigures } from '../size';
import { cloudEnvOf, cloudEnvProblems } from './cloud-env';
import { bytesIn, layWebPage, WEB_PATH } from './web-page';

export interface FunctionPlan {
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
  /** Seconds. */
  readonly timeout: number;
  /** MB, as the console asks. */
  readonly memory: number;
  readonly openapi: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

export interface DeployPlan {
  readonly appid: string;
  /** The cloud environment to deploy to, and the one that the built package opens. */
  readonly cloudEnv: { readonly wanted: string | null; readonly built: string | null };
  readonly version: string;
  readonly functions: readonly FunctionPlan[];
  readonly triggers: readonly { function: string; name: string; config: string }[];
  readonly environment: readonly {
    name: string;
    functions: readonly string[];
    required: boolean;
    value: string;
  }[];
  readonly collections: readonly {
    name: string;
    permission: 'ADMINONLY';
    indexes: readonly string[][];
  }[];
  /** 云存储: whoever uploaded a file reads and writes it, nobody else; functions read all. */
  readonly storage: { readonly permission: 'PRIVATE'; readonly folders: readonly string[] };
  /** The desk's page for 静态网站托管; null where no address of it is set, and none is uploaded. */
  readonly webPage: {
    readonly origin: string;
    readonly folder: string;
    readonly path: string;
    readonly bytes: number;
  } | null;
  readonly packageBytes: Readonly<Record<string, number>>;
  /** What keeps a deployment from working: it is refused until they are gone. */
  readonly problems: readonly string[];
}

interface FunctionConfig {
  readonly timeout?: number;
  readonly memorySize?: number;
  readonly permissions?: { readonly openapi?: readonly string[] };
  readonly triggers?: readonly { readonly name: string; readonly config: string }[];
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Reads the plan. The builds must stand. */
export function readPlan(
  env: Readonly<Record<string, string | undefined>> = process.env,
  packageDir = join('dist', 'weapp'),
): DeployPlan {
  const { appid } = readJson<{ appid: string }>('project.config.json');
  const { version } = readJson<{ version: string }>('package.json');
  // The clock brings stored documents up to date: what reads them stands before it does.
  const names = [...functionNames().filter((name) => name !== 'clock'), 'clock'];
  const configs = names.map((name) => [name, configOf(name)] as const);
  const plan = {
    appid: env['LIANGXIN_APPID'] ?? appid,
    cloudEnv: { wanted: env['LIANGXIN_CLOUD_ENV'] ?? null, built: cloudEnvOf(packageDir) },
    version,
    functions: configs.map(([name, config]) => functionOf(name, config)),
    triggers: configs.flatMap(([name, { triggers = [] }]) =>
      triggers.map((trigger) => ({ function: name, name: trigger.name, config: trigger.config })),
    ),
    environment: environmentOf(env),
    collections: collectionNames.map((name) => ({
      name,
      permission: 'ADMINONLY' as const,
      indexes: indexes
        .filter(({ collection }) => collection === name)
        .map(({ fields }) => fields.map((field) => field.name)),
    })),
    storage: { permission: 'PRIVATE' as const, folders: ['uploads', 'exports', 'forms'] },
    webPage: webPageOf(env['LIANGXIN_WEB_ORIGIN']),
    packageBytes: Object.fromEntries(weappFigures().map(({ name, bytes }) => [name, bytes])),
  };
  return { ...plan, problems: problemsOf(plan) };
}

function webPageOf(origin: string | undefined): DeployPlan['webPage'] {
  if (!origin) return null;
  const folder = layWebPage();
  return { origin, folder, path: WEB_PATH, bytes: bytesIn(folder) };
}

const configOf = (name: string): FunctionConfig =>
  readJson(join(FUNCTIONS_DIR, name, 'config.json'));

function functionOf(name: string, config: FunctionConfig): FunctionPlan {
  const folder = join(FUNCTIONS_DIR, name);
  const { dependencies = {} } = readJson<{ dependencies?: Record<string, string> }>(
    join(folder, 'package.json'),
  );
  return {
    name,
    folder,
    bytes: statSync(join(folder, 'index.js')).size,
    timeout: config.timeout ?? 3,
    memory: config.memorySize ?? 256,
    openapi: config.permissions?.openapi ?? [],
    dependencies,
  };
}

/** Settings, with secrets hidden: the plan may be pasted into a ticket. */
function environmentOf(
  env: Readonly<Record<string, string | undefined>>,
): DeployPlan['environment'] {
  return SETTINGS.map(({ name, functions, required, secret }) => ({
    name,
    functions,
    required,
    value: env[name] ? (secret ? '（已设置）' : env[name]) : '（未设置）',
  }));
}

const isPack = (id: string): boolean =>
  Boolean(rulePacks[id]) || readPackFiles(OWN_PACKS).some((pack) => pack.id === id);

function problemsOf(plan: Omit<DeployPlan, 'problems'>): string[] {
  const value = (name: string): string =>
    plan.environment.find((setting) => setting.name === name)?.value ?? '';
  const pack = value('LIANGXIN_RULE_PACK');
  return [
    ...(plan.appid === 'touristappid'
      ? [
          'appid 是游客号，没有云开发：在 project.config.json 或 LIANGXIN_APPID 中填写小程序的 appid',
        ]
      : []),
    ...cloudEnvProblems(plan.cloudEnv.wanted, plan.cloudEnv.built),
    ...(value('LIANGXIN_FIRST_ADMIN_HASH') === '（未设置）'
      ? ['LIANGXIN_FIRST_ADMIN_HASH 未设置：没有人能以首位管理员进入']
      : []),
    ...(pack !== '（未设置）' && !isPack(pack) ? [`没有规则包 ${pack}`] : []),
    ...(plan.webPage && !/^https:\/\/[^/]+$/.test(plan.webPage.origin)
      ? [`LIANGXIN_WEB_ORIGIN 应为 https:// 开头、不带路径的网址，现为 ${plan.webPage.origin}`]
      : []),
    ...plan.functions
      .filter(({ timeout }) => timeout > 60)
      .map(({ name, timeout }) => `云函数 ${name} 的超时 ${timeout} 秒超过平台上限 60 秒`),
    ...plan.collections
      .filter((collection) => collection.indexes.length > 20)
      .map(({ name }) => `集合 ${name} 的索引超过 20 个`),
    ...(existsSync(join('dist', 'weapp', 'app.json')) ? [] : ['还没有构建小程序']),
  ];
}
