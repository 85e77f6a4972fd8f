import { enterAs, enterTown, INSTRUCTOR, TOWN_STAFF } from './acceptance';
import { unitsByName } from './fifty-eight';
import { onStage, type Stage } from './stage';
import { id, numbered, tell, TOWN, UNIT_HEADINGS, type Told } from './tools';

const BEGINNING = '2026-03-02';
const LETTERS = 15_560;
/** Units in which members were found, and the branches that cover them. */
const FOUND = 248;
const BRANCHES = 68;
const MEMBERS = 887;

/**
 * 黄石: a letter to each unit at its registration, by the process 三个同步·登记; where members were
 * found, joint branches are founded, and the process is reached. A founding begins its first year.
 */
export const huangshi = (): Promise<Told[]> => onStage('huangshi', play, BEGINNING);

async function play(stage: Stage): Promise<Told[]> {
  const units = numbered('单位', LETTERS);
  await stage.roster(sheets(units));
  await enterTown(stage);
  await enterAs(stage, '指导员0001', INSTRUCTOR);
  const byName = await unitsByName(stage);
  const idOf = (name: string): string => byName.get(name) ?? '';
  const runs = new Map<string, string>();
  for (const name of units) runs.set(name, await sendLetter(stage, idOf(name)));
  const found = units.slice(0, FOUND);
  for (const [i, name] of found.entries()) await survey(stage, idOf(name), membersAt(i));
  for (let i = 0; i < BRANCHES; i += 1) {
    await stage.act('organization.found', {
      id: id(),
      name: `支部${i + 1}联合党支部`,
      kind: 'jointBranch',
      formation: 'joint',
      unitIds: found.filter((_, u) => u % BRANCHES === i).map(idOf),
      on: BEGINNING,
    });
  }
  await stage.roster(members());
  for (const name of found) await conclude(stage, runs.get(name) ?? '');
  return told(stage);
}

/** 887 over 248 units: three each, and one more in the first 143. */
const membersAt = (i: number): number => Math.floor(MEMBERS / FOUND) + Number(i < MEMBERS % FOUND);

const sheets = (units: readonly string[]) => ({
  单位: [UNIT_HEADINGS, ...units.map((name) => [name, '非公企业', TOWN, '未组建'])],
  指导员: [
    ['姓名', '选派单位', '手机号'],
    ...numbered('指导员', 1_100).map((name, i) => [
      name,
      '市委两新工委',
      String(13_800_000_000 + i),
    ]),
  ],
  帮建责任: [
    ['帮建对象', '指导员', '起始日期'],
    ...units.slice(0, FOUND).map((name) => [name, '指导员0001', BEGINNING]),
  ],
});

const members = () => ({
  党员: [
    ['姓名', '所在党组织', '党内职务', '手机号'],
    ...numbered('党员', MEMBERS).map((name, i) => [
      name,
      `支部${(i % BRANCHES) + 1}联合党支部`,
      '',
      String(13_900_000_000 + i),
    ]),
  ],
});

const when = ({ cloud }: Stage) => ({ on: BEGINNING, recordedAt: cloud.clock.now() });

/** 提示函: the process begins with it. */
async function sendLetter(stage: Stage, unitId: string): Promise<string> {
  const runId = id();
  const subject = { kind: 'unit' as const, id: unitId };
  const run = { process: 'registration', subject, ...when(stage) };
  await stage.act('process.begin', { id: runId, ...run });
  await stage.act('process.record', { id: id(), runId, step: 'notice', ...when(stage) });
  return runId;
}

/** 调查表: the number of members goes into the 台账, which fills the step. */
async function survey({ act }: Stage, unitId: string, membersHere: number): Promise<void> {
  await act('ledger.state', { id: id(), unitId, values: { membersHere } });
}

/** 章程, then 组建: by the instructor and the town, after survey and instructor are on record. */
async function conclude(stage: Stage, runId: string): Promise<void> {
  const { cloud } = stage;
  const step = (openid: string, code: string, more: object = {}) =>
    cloud.act(openid, 'process.record', {
      id: id(),
      runId,
      step: code,
      ...when(stage),
      ...more,
    });
  await step(INSTRUCTOR, 'articles');
  const fields = { reason: '已联合组建' };
  await step(TOWN_STAFF, 'conclusion', { outcome: 'founded', fields });
}

async function told(stage: Stage): Promise<Told[]> {
  const { enterprise } = await stage.coverage();
  const letters = await stage.act('process.list', { process: 'registration' });
  const firstYears = await stage.act('process.list', { process: 'firstYear' });
  const figure = await figuresOfMonth(stage);
  return [
    tell(
      '发出党建工作提示函',
      LETTERS,
      letters.counts.underWay + letters.counts.reached,
      'run',
      '每家一次“三个同步·登记”，第一步为提示函',
    ),
    tell('排查出党员', 887, figure('截至当日组织关系在册的党员'), 'entered'),
    tell('纳入党支部', 68, figure('名册中的党组织'), 'run', '查明党员之后联合组建'),
    tell('新建党组织第一年', 68, firstYears.counts.underWay, 'run', '随组建自动开始'),
    tell('覆盖两新组织', 248, enterprise.organised, 'run'),
    tell('登记程序办结', 248, letters.counts.reached, 'run', '已组建的单位'),
    tell('党建指导员', 1_100, await countInstructors(stage), 'entered'),
  ];
}

/** Figures of the month's 通报, by what they count. */
async function figuresOfMonth({ act }: Stage): Promise<(from: string) => string> {
  const reportId = id();
  await act('report.start', { id: reportId, month: BEGINNING.slice(0, 7) });
  for (;;) {
    const { report } = await act('report.advance', { reportId });
    if (report.state === 'ready') break;
  }
  const { paper } = await act('report.open', { reportId });
  const runs = (paper?.blocks ?? []).flatMap((b) => (b.kind === 'paragraph' ? b.runs : []));
  return (from) => runs.find((run) => run.from === from)?.text ?? '—';
}

async function countInstructors({ act }: Stage): Promise<number> {
  let count = 0;
  let after: string | undefined;
  do {
    const page = await act('person.list', { role: 'instructor', ...(after ? { after } : {}) });
    count += page.people.length;
    after = page.next;
  } while (after);
  return count;
}
