/** An office's own workbook on an empty cloud, in one command: nobody of the demo anywhere. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goTo, picture, useApp } from '../support/browser/app';
import { front } from '../support/browser/screens';

const ROOT = join(__dirname, '../..');
const CASES = join(ROOT, 'test/fixtures/cases');
/** What the demo's people and firms are called. */
const OF_THE_DEMO = /永川|指导员\d\d|党员\d\d\d|演示/;

const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-own-'));
const { open } = useApp('empty');
const running: ChildProcess[] = [];
afterAll(() => {
  for (const one of running) one.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs `npm start` with these options on a free port; what it says, and its address. */
function start(...args: string[]): Promise<{ url: string; said: string }> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(
    process.execPath,
    [tsx, join(ROOT, 'scripts/start.ts'), '--port', '0', ...args],
    { cwd: ROOT, env: { ...process.env, LIANGXIN_DATA_DIR: dataDir } },
  );
  running.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /已启动：(http:\/\/[\d.:]+)/.exec(said)?.[1];
      if (url && said.includes('按 Ctrl-C')) resolve({ url, said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

test('npm start -- --roster FILE', async () => {
  const { url, said } = await start(
    '--roster',
    join(CASES, '02-merged-down.xlsx'),
    '--district',
    '测试区',
  );
  expect(said).toContain('单位：3 行，未通过 0');
  expect(said).not.toMatch(OF_THE_DEMO);
  const page = await open(null);
  const { people } = (await (await page.request.get(`${url}/demo/people`)).json()) as {
    people: { name: string }[];
  };
  expect(people.map(({ name }) => name)).toEqual(['首位管理员']);

  await page.request.post(`${url}/demo/choose`, { data: { id: 'first' } });
  await page.goto(`${url}/app/#/packages/staff/roster/index`);
  await front(page).getByText('02-merged-down.xlsx').waitFor();
  expect(await front(page).innerText()).toContain('已写入');
  await picture(page, 'own-roster');
  await page.goto(`${url}/app/#/packages/staff/people/index`);
  await front(page).getByText('张建国').waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(OF_THE_DEMO);
}, 120_000);

test('an empty cloud asks for its first administrator', async () => {
  const page = await open('first');
  await goTo(page);
  await front(page).getByRole('textbox', { name: '管理员口令' }).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(OF_THE_DEMO);
});
