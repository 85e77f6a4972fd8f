import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '@local-cloud/index';

const functionsDir = join(__dirname, 'fixtures');
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'liangxin-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('refuses a second cloud on the same folder, and takes it when the first has closed', async () => {
  const first = await startLocalCloud({ dataDir, functionsDir });
  await expect(startLocalCloud({ dataDir, functionsDir })).rejects.toThrow('正被另一个进程使用');
  await first.close();
  const second = await startLocalCloud({ dataDir, functionsDir });
  await second.close();
});

it('refuses a folder of a living process, takes over what a killed one left', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(join(dataDir, 'lock'), String(other.pid));
  await expect(startLocalCloud({ dataDir, functionsDir })).rejects.toThrow(String(other.pid));
  const gone = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await gone;
  const cloud = await startLocalCloud({ dataDir, functionsDir });
  expect(readFileSync(join(dataDir, 'lock'), 'utf8')).toBe(String(process.pid));
  await cloud.close();
});
