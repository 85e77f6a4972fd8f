/** The roster on the command line: into what is there, its report alone on standard output, beside a running server. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE_CHOOSES, startDistrict } from '@local-cloud/district';
import { FUNCTIONS_DIR } from '../support/district';

const ROOT = join(__dirname, '../..');
const FIXTURES = join(__dirname, '../fixtures');
const ROSTER = join(FIXTURES, 'roster-yongchuan-2026.xlsx');
const caseFile = (name: string): string => join(FIXTURES, 'cases', name);

let dataDir: string;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'liangxin-command-')), 'data');
});
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true, force: true }));

function run(...args: string[]) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, join(ROOT, 'scripts/local-cloud.ts'), 'import', ...args],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LIANGXIN_DATA_DIR: dataDir } },
  );
  return { status, stdout, stderr };
}

interface Report {
  summary: Record<string, { rows: number; error: number; setAside: number }>;
  questions: { number: string; text: string; optional?: boolean }[];
  state: string;
  counts: { added: number; changed: number; unchanged: number };
}
const reportOf = ({ stdout }: { stdout: string }): Report => JSON.parse(stdout) as Report;

/** What is in the folder's cloud. */
async function dumpOf(folder: string): Promise<Record<string, unknown[]>> {
  const district = await startDistrict({ dataDir: folder, functionsDir: FUNCTIONS_DIR });
  const dump = district.cloud.dump();
  await district.cloud.close();
  return dump;
}

it('a dry run says the report alone on standard output, and leaves nothing behind', () => {
  const ran = run(ROSTER, '--dry-run', '--json');
  expect(ran.status).toBe(0);
  const report = reportOf(ran);
  expect(report.state).toBe('ready');
  expect(report.summary['单位']).toEqual({ rows: 63, error: 3, fixed: 3, skipped: 2, setAside: 1 });
  expect(report.counts.changed).toBe(0);
  expect(existsSync(dataDir) ? readdirSync(dataDir) : []).toEqual([]);
});

it('works beside a server that has the folder, against what is there', async () => {
  expect(run(ROSTER).status).toBe(0);
  const district = await startDistrict({
    dataDir,
    functionsDir: FUNCTIONS_DIR,
    env: OFFICE_CHOOSES,
  });
  try {
    const before = JSON.stringify(district.cloud.dump());
    const ran = run(ROSTER, '--dry-run', '--json');
    expect(ran.status).toBe(0);
    expect(reportOf(ran).counts).toMatchObject({ added: 0, changed: 0 });
    expect(JSON.stringify(district.cloud.dump())).toBe(before);
    // Writing is for one at a time, and the other one has it.
    const writing = run(ROSTER);
    expect([writing.status, writing.stdout]).toEqual([1, '']);
    expect(writing.stderr).toContain('正被另一个进程使用');
  } finally {
    await district.cloud.close();
  }
});

it('reads into an empty cloud without anybody of the demo', async () => {
  expect(run(caseFile('03-footer-becomes-person.xlsx'), '--district', '测试区').status).toBe(0);
  const { persons = [], orgNodes = [] } = await dumpOf(dataDir);
  expect((persons as { name: string }[]).map(({ name }) => name).sort()).toEqual(
    ['张一', '张二', '管理员'].sort(),
  );
  expect((orgNodes as { name: string }[]).map(({ name }) => name)).toContain('测试区');
});

it('asks by number, and goes on as it is answered', async () => {
  const asked = run(caseFile('A-sheet-per-town.xlsx'), '--json');
  expect(asked.status).toBe(3);
  expect(reportOf(asked).questions.map(({ number }) => number)).toEqual(['1.1']);
  const words = run(caseFile('A-sheet-per-town.xlsx'), '--dry-run');
  expect(words.stdout).toContain('需要确认 1.1：3 张工作表没有“所属镇街”一列');
  expect(words.stdout).toContain('    1  用表名作为所属镇街：凤凰湖工业园、朱沱镇、来苏镇');
  const slip = run(caseFile('A-sheet-per-town.xlsx'), '--dry-run', '--answer', '1.1=9');
  expect([slip.status, slip.stderr]).toEqual([1, expect.stringContaining('没有选项 9')]);
  const answered = run(
    caseFile('A-sheet-per-town.xlsx'),
    '--json',
    '--answer',
    '1.1=1',
    '--answer',
    '2.1=1',
  );
  expect(answered.status).toBe(0);
  expect(reportOf(answered)).toMatchObject({ state: 'done', questions: [] });
  const { units = [], partyOrganizations = [] } = await dumpOf(dataDir);
  expect([units.length, partyOrganizations.length]).toEqual([9, 3]);
});
