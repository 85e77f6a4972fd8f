/**
 * Runs WeChat's own compiler, quality checks and analysis over a package without
 * any network: `node --import tsx offline-compile.ts TOOL PROJECT`. It prints one
 * JSON object on its last line. A process of its own, because the compiler takes
 * over globals and stays running.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One of WeChat's quality checks. */
export interface QualityCheck {
  readonly name: string;
  readonly success: boolean;
  readonly text?: string;
  readonly detail?: unknown;
}

export interface OfflineCompile {
  /** Bytes of every file that would be uploaded. */
  readonly files: Record<string, number>;
  readonly quality: QualityCheck[];
  /** Files that something reaches from the pages. */
  readonly used: string[];
}

interface Ci {
  proxy(url: string): void;
  Project: new (options: object) => object;
  getCompiledResult(options: object): Promise<Record<string, string | Buffer>>;
  checkCodeQuality(project: object): Promise<QualityCheck[]>;
  analyseCode(
    project: object,
    options: { silent: boolean },
  ): Promise<{ modules?: { path: string }[] }>;
}

/** The account's limits, which the tool would ask WeChat for: those of an ordinary account, in MB and pieces. */
const LIMITS = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxCustomTabbarCount: 10,
    MaxTabbarIconSize: 40,
  },
};

async function compile(tool: string, projectPath: string): Promise<OfflineCompile> {
  const ci = createRequire(join(tool, 'package.json'))('miniprogram-ci') as Ci;
  // It would ask WeChat which kinds of files are allowed: refused at once, it takes its own list.
  ci.proxy('http://127.0.0.1:1');
  class OfflineProject extends ci.Project {
    attr(): Promise<typeof LIMITS> {
      return Promise.resolve(LIMITS);
    }
  }
  const project = new OfflineProject({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath,
    // Only uploads are signed.
    privateKey: 'none',
  });
  const files = await ci.getCompiledResult({
    project,
    version: '0.0.0',
    desc: 'offline',
    // Without these the compiler looks at neither syntax nor tags.
    setting: {
      es6: true,
      minifyJS: true,
      minifyWXML: true,
      minifyWXSS: true,
      minify: true,
      autoPrefixWXSS: true,
    },
  });
  const quality = await ci.checkCodeQuality(project);
  const analysis = await ci.analyseCode(project, { silent: true });
  return {
    files: Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, Buffer.byteLength(content)]),
    ),
    quality: quality.map(({ name, success, text, detail }) => ({ name, success, text, detail })),
    used: (analysis.modules ?? []).map(({ path }) => path),
  };
}

// The compiler's own processes are plain JavaScript and do not find our loader from where they run.
process.execArgv = [];
const [tool = '', project = ''] = process.argv.slice(2);
compile(tool, project).then(
  (result) => process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)}\n`,
    );
    process.exit(1);
  },
);
