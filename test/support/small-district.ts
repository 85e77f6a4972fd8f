/**
 * A small district through the product's own actions: two towns, each with a
 * branch, units, an instructor, a secretary and a member, and one person for each
 * role in each town, bound by codes. Everything that access tests need.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { PRIVACY_VERSION, type Role } from '@core/modules/people/contract';
import { LOCAL_ADMIN_CODE, type District } from '@local-cloud/district';
import type { Made } from './district';
import { keptFill } from './kept-fill';
import { applyImport, inspectWorkbook } from '../../scripts/demo/import-workbook';

export const TODAY = '2026-06-10';
export const TOWNS = ['甲街道', '乙街道'] as const;

/** Who is there: `instructor-0` is the instructor of town 0, and so on. */
export const openidOf = (role: Role | 'stranger', town: 0 | 1): string =>
  role === 'administrator' || role === 'districtSupervisor' ? `t-${role}` : `t-${role}-${town}`;

/** The second instructor of a town. */
export const colleagueOf = (town: 0 | 1): string => `t-colleague-${town}`;

export interface SmallDistrict {
  /** Ids by town. */
  readonly units: readonly [string, string];
  readonly towns: readonly [string, string];
  readonly members: readonly [string, string];
  readonly instructors: readonly [string, string];
  readonly organizations: readonly [string, string];
  /** A second instructor of each town, with a unit that has no party organisation. */
  readonly colleagues: readonly [string, string];
  readonly bareUnits: readonly [string, string];
}

const SHEETS: Record<string, string[][]> = {
  单位: [
    ['单位名称', '单位类型', '所属镇街', '联系电话', '组建方式'],
    ['甲一有限公司', '非公企业', TOWNS[0], '02349860001', '单独组建'],
    ['甲二有限公司', '非公企业', TOWNS[0], '02349860002', '未组建'],
    ['甲三有限公司', '非公企业', TOWNS[0], '02349860004', '未组建'],
    ['乙一有限公司', '非公企业', TOWNS[1], '02349860003', '单独组建'],
    ['乙二有限公司', '非公企业', TOWNS[1], '02349860005', '未组建'],
  ],
  党组织: [
    ['党组织名称', '覆盖单位'],
    ['甲一党支部', '甲一有限公司'],
    ['乙一党支部', '乙一有限公司'],
  ],
  党员: [
    ['姓名', '所在党组织', '党内职务', '手机号'],
    ['甲书记', '甲一党支部', '书记', '13900000001'],
    ['甲党员', '甲一党支部', '', '13900000002'],
    ['甲二员', '甲一党支部', '', '13900000003'],
    ['乙书记', '乙一党支部', '书记', '13900000004'],
    ['乙党员', '乙一党支部', '', '13900000005'],
  ],
  指导员: [
    ['姓名', '选派单位', '手机号'],
    ['甲指导员', '区委组织部', '13800000001'],
    ['乙指导员', '区委组织部', '13800000002'],
    ['甲同事', '区委组织部', '13800000003'],
    ['乙同事', '区委组织部', '13800000004'],
  ],
  帮建责任: [
    ['帮建对象', '指导员', '起始日期'],
    ['甲一有限公司', '甲指导员', '2026-01-01'],
    ['甲二有限公司', '甲指导员', '2026-01-01'],
    ['乙一有限公司', '乙指导员', '2026-01-01'],
    ['甲三有限公司', '甲同事', '2026-01-01'],
    ['乙二有限公司', '乙同事', '2026-01-01'],
  ],
};

/** Writes a workbook of text cells. */
export async function writeWorkbook(
  file: string,
  sheets: Record<string, string[][]>,
): Promise<void> {
  const data = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => ({ value, type: String }))),
  }));
  await writeXlsxFile(data).toFile(file);
}

/** Fills a fresh district, which is then on {@link TODAY}. */
export async function fillSmallDistrict(
  district: District & { readonly made?: Made },
): Promise<SmallDistrict> {
  const ids = await keptFill(district, RESTS_ON, () => fill(district));
  district.cloud.clock.setToday(TODAY);
  return ids;
}

const RESTS_ON = [__filename, resolve('scripts/demo/import-workbook.ts')];

async function fill(district: District): Promise<SmallDistrict> {
  const { act, cloud } = district;
  // The records begin with the year, so that the periods before TODAY are judged.
  cloud.clock.setToday('2026-01-01');
  const administrator = openidOf('administrator', 0);
  await act(administrator, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '测试区',
    consent: PRIVACY_VERSION,
  });
  await importSheets(district, administrator, SHEETS);
  cloud.clock.setToday(TODAY);
  const { towns, units } = await act(administrator, 'unit.list', {});
  const town = (i: 0 | 1) => idBy(towns, (t) => t.name === TOWNS[i]).id;
  const unit = (name: string) => idBy(units, (u) => u.name === name).unitId;
  const { people } = await act(administrator, 'person.list', {});
  const person = (name: string) => idBy(people, (p) => p.name === name);
  const memberOf = (name: string) => {
    const grant = person(name).roles.find((r) => r.role === 'member');
    if (!grant) throw new Error(`${name} is no member`);
    return grant.scopeId;
  };
  const bind = (personId: string, openid: string) => bindPerson(district, personId, openid);
  for (const [i, mark] of [
    [0, '甲'],
    [1, '乙'],
  ] as const) {
    await bind(person(`${mark}指导员`).personId, openidOf('instructor', i));
    await bind(person(`${mark}同事`).personId, colleagueOf(i));
    await bind(person(`${mark}书记`).personId, openidOf('secretary', i));
    await bind(person(`${mark}党员`).personId, openidOf('member', i));
    const staff = await grant(district, `${mark}干部`, 'townSupervisor', town(i));
    await bind(staff, openidOf('townSupervisor', i));
  }
  const staff = await grant(district, '区干部', 'districtSupervisor', 'district');
  await bind(staff, openidOf('districtSupervisor', 0));
  return {
    units: [unit('甲一有限公司'), unit('乙一有限公司')],
    towns: [town(0), town(1)],
    members: [person('甲二员').personId, person('乙党员').personId],
    instructors: [person('甲指导员').personId, person('乙指导员').personId],
    organizations: [memberOf('甲党员'), memberOf('乙党员')],
    colleagues: [person('甲同事').personId, person('乙同事').personId],
    bareUnits: [unit('甲三有限公司'), unit('乙二有限公司')],
  };
}

/** Imports sheets as a workbook, through inspect and apply. */
export async function importSheets(
  district: District,
  openid: string,
  sheets: Record<string, string[][]>,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-sheets-'));
  const file = join(folder, 'roster.xlsx');
  try {
    await writeWorkbook(file, sheets);
    const ready = await inspectWorkbook(district, openid, file);
    if (ready.state !== 'ready')
      throw new Error(`import is ${ready.state}: ${JSON.stringify(ready.recognition.questions)}`);
    await applyImport(district, openid, ready.importId);
    return ready.importId;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Binds a person to an OPENID by a code from the administrator. */
export async function bindPerson(
  district: District,
  personId: string,
  openid: string,
): Promise<void> {
  const administrator = openidOf('administrator', 0);
  const { code } = await district.act(administrator, 'binding.issue', {
    id: randomUUID(),
    personId,
  });
  await district.act(openid, 'binding.redeem', {
    id: randomUUID(),
    code,
    consent: PRIVACY_VERSION,
  });
}

export async function grant(
  district: District,
  name: string,
  role: Role,
  scopeId: string,
): Promise<string> {
  const { personId } = await district.act(openidOf('administrator', 0), 'role.grant', {
    id: randomUUID(),
    person: { name },
    role,
    scopeId,
    from: '2026-01-01',
  });
  return personId;
}

function idBy<T>(list: readonly T[], test: (item: T) => boolean): T {
  const found = list.find(test);
  if (!found) throw new Error('the district has not what the test needs');
  return found;
}
