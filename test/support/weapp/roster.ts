/** The district of these tests: a small roster made as a workbook, and people bound by codes, all through actions. */
import { dataFolder, FUNCTIONS_DIR } from '../district';
import { keptFill } from '../kept-fill';
import { uploadAs } from '../../../scripts/demo/upload-as';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import writeXlsxFile from 'write-excel-file/node';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { LOCAL_ADMIN_CODE, startDistrict, type District } from '@local-cloud/district';

/** A Wednesday without any holiday near it, at noon in Beijing. */
export const TODAY = '2026-11-18';
const NOON = Date.parse(`${TODAY}T12:00:00+08:00`);

export const ADMINISTRATOR = 'openid-administrator';
export const SUPERVISOR = 'openid-supervisor';
export const WANG = 'openid-wang';
export const LI = 'openid-li';

/** 王芳's units: a day's work of a test. */
export const FEW = ['渝西纺织有限公司', '青峰机械有限公司', '康宁养老服务中心'] as const;
/** 赵强's, who is not bound yet. */
export const UNBOUND_UNIT = '永兴物流有限公司';
/** 李明's: more than one screen shows at once. */
export const MANY = Array.from({ length: 24 }, (_, i) => `兴业第${i + 1}制造有限公司`);

/** Starts the local cloud on a folder; the same folder again is the same data. */
export async function openDistrict(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<District> {
  const district = await startDistrict({
    dataDir,
    functionsDir: FUNCTIONS_DIR,
    // Of phones, not of races: each further worker would load the SDK again for every function.
    workers: 1,
    flush: 'bySystem',
    env,
  });
  district.cloud.clock.setOffset(NOON - Date.now());
  return district;
}

/** A district with its roster and four bound people; both go away with `close`. */
export async function seededDistrict(env: Record<string, string> = {}): Promise<{
  district: District;
  dataDir: string;
  /** Stops the cloud and starts it again on the same data. */
  restart(): Promise<District>;
  close(): Promise<void>;
}> {
  const dataDir = dataFolder();
  const seeded = { district: await openDistrict(dataDir, env), dataDir };
  const made = { dataDir, functionsDir: FUNCTIONS_DIR, env };
  await keptFill({ ...seeded.district, made }, [__filename], () => seed(seeded.district));
  return Object.assign(seeded, {
    restart: async () => {
      await seeded.district.cloud.close();
      seeded.district = await openDistrict(dataDir, env);
      return seeded.district;
    },
    close: async () => {
      await seeded.district.cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
}

async function seed(district: District): Promise<null> {
  await district.act(ADMINISTRATOR, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '永川区',
    consent: PRIVACY_VERSION,
  });
  await importRoster(district);
  await bind(district, await personId(district, '王芳'), WANG);
  await bind(district, await personId(district, '李明'), LI);
  await callLastWeek(district);
  const granted = await district.act(ADMINISTRATOR, 'role.grant', {
    id: randomUUID(),
    person: { name: '陈工委' },
    role: 'districtSupervisor',
    scopeId: 'district',
    from: '2026-01-01',
  });
  await bind(district, granted.personId, SUPERVISOR);
  return null;
}

/** So that for 王芳's units only this week's call is open. */
async function callLastWeek(district: District): Promise<void> {
  const { units } = await district.act(WANG, 'home.open', {});
  for (const { unitId } of units) {
    await district.act(WANG, 'contact.record', {
      id: randomUUID(),
      unitId,
      channel: 'phone',
      outcome: 'reached',
      happenedOn: '2026-11-12',
      recordedAt: NOON,
    });
  }
}

async function importRoster(district: District): Promise<void> {
  const fileId = await uploadAs(district, ADMINISTRATOR, await rosterWorkbook());
  const importId = randomUUID();
  let status = await district.act(ADMINISTRATOR, 'roster.inspect', {
    id: importId,
    fileId,
    fileName: '名册.xlsx',
  });
  const rest = async (state: string): Promise<void> => {
    while (status.state === 'planning' || status.state === 'applying') {
      status = await district.act(ADMINISTRATOR, 'roster.advance', { id: importId });
    }
    if (status.state === state && status.report.issues.length === 0) return;
    throw new Error(`the roster is ${status.state}: ${JSON.stringify(status.report.issues)}`);
  };
  await rest('ready');
  status = await district.act(ADMINISTRATOR, 'roster.apply', { id: importId });
  await rest('done');
}

/** The roster as an office would send it; `more` units belong to nobody yet. */
export async function rosterWorkbook(more: readonly string[] = []): Promise<Buffer> {
  const units = [...FEW, ...MANY, UNBOUND_UNIT, ...more].map((name, i) => [
    name,
    name.endsWith('公司') ? '非公企业' : '社会组织',
    i % 2 === 0 ? '凤凰湖工业园' : '茶山竹海街道',
    '单独组建',
    '正常',
    `139000${String(10_000 + i)}`,
  ]);
  const responsibilities = [
    ...FEW.map((name) => [name, '王芳', '2026-01-05']),
    ...MANY.map((name) => [name, '李明', '2026-01-05']),
    [UNBOUND_UNIT, '赵强', '2026-01-05'],
  ];
  const sheets: [string, string[][]][] = [
    ['单位', [['单位名称', '单位类型', '所属镇街', '组建方式', '经营状态', '联系电话'], ...units]],
    [
      '指导员',
      [
        ['姓名', '选派单位'],
        ['王芳', '区委组织部'],
        ['李明', '区委两新工委'],
        ['赵强', '区委办'],
      ],
    ],
    ['帮建责任', [['帮建对象', '指导员', '起始日期'], ...responsibilities]],
  ];
  return writeXlsxFile(
    sheets.map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => ({ value }))),
    })),
  ).toBuffer();
}

/** The person of that name on the roster. */
export async function personId(district: District, name: string): Promise<string> {
  const { people } = await district.act(ADMINISTRATOR, 'person.list', { query: name });
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`no ${name} on the roster`);
  return found.personId;
}

/** A fresh code for a person. */
export async function codeFor(district: District, person: string): Promise<string> {
  const { code } = await district.act(ADMINISTRATOR, 'binding.issue', {
    id: randomUUID(),
    personId: person,
  });
  return code;
}

async function bind(district: District, person: string, openid: string): Promise<void> {
  const code = await codeFor(district, person);
  await district.act(openid, 'binding.redeem', {
    id: randomUUID(),
    code,
    consent: PRIVACY_VERSION,
  });
}
