/** What each source says of its district in numbers, and how the product comes to them through its own actions. */
import { randomUUID } from 'node:crypto';
import { percent } from '@core/domain/coverage/coverage';
import { onStage, type Stage } from './stage';

/** One number of a source beside the product's. */
export interface Told {
  readonly what: string;
  readonly printed: string;
  readonly ours: string;
  /** Why it may differ, where it does. */
  readonly note?: string;
}

const id = (): string => randomUUID();
const TOWN = '演练镇';
const UNIT_HEADINGS = ['单位名称', '单位类型', '所属镇街', '组建方式'];
const ORGANIZATION_HEADINGS = ['党组织名称', '覆盖单位'];

const numbered = (mark: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${mark}${String(i + 1).padStart(4, '0')}`);

const tell = (
  what: string,
  printed: number | string,
  ours: number | string,
  note?: string,
): Told => ({
  what,
  printed: String(printed),
  ours: String(ours),
  ...(note ? { note } : {}),
});

/** Organisations of the district by name. */
async function organizations({ act }: Stage): Promise<Map<string, string>> {
  const { organizations: rows } = await act('grade.list', {});
  return new Map(rows.map((row) => [row.name, row.organizationId]));
}

async function grade(
  stage: Stage,
  scale: string,
  level: string,
  ids: readonly string[],
): Promise<void> {
  const { today } = await stage.act('grade.list', { scale });
  for (const organizationId of ids) {
    const finding = { id: id(), organizationId, scale, level, on: today, reason: '按源文演练' };
    await stage.act('grade.set', finding);
  }
}

async function countsOf(stage: Stage, scale: string): Promise<Record<string, number>> {
  const { counts } = await stage.act('grade.list', { scale });
  return Object.fromEntries(counts.map(({ level = 'none', count }) => [level, count]));
}

/**
 * 永川: the source prints shares without denominators. 351 of 484 and 24 of 48 give both of them,
 * 375 organisations and the 157 units without one, which it prints too.
 */
const yongchuan = (): Promise<Told[]> =>
  onStage('yongchuan', async (stage) => {
    const firms = numbered('企业', 484);
    const societies = numbered('社会组织', 48);
    const organised = [...firms.slice(0, 351), ...societies.slice(0, 24)];
    const own = new Set(organised);
    const unit = (kind: string) => (name: string) => [
      name,
      kind,
      TOWN,
      own.has(name) ? '单独组建' : '未组建',
    ];
    await stage.roster({
      单位: [UNIT_HEADINGS, ...firms.map(unit('非公企业')), ...societies.map(unit('社会组织'))],
      党组织: [ORGANIZATION_HEADINGS, ...organised.map((name) => [`${name}党支部`, name])],
    });
    const ids = [...(await organizations(stage)).values()];
    await grade(stage, 'demonstration', 'city', ids.slice(0, 12));
    await grade(stage, 'demonstration', 'district', ids.slice(12, 69));
    await grade(stage, 'demonstration', 'town', ids.slice(69, 207));
    const { city = 0, district = 0, town = 0, none = 0 } = await countsOf(stage, 'demonstration');
    const { enterprise, socialOrganization } = await stage.coverage();
    const without =
      enterprise.operating -
      enterprise.organised +
      socialOrganization.operating -
      socialOrganization.organised;
    return [
      tell('市级示范点', 12, city),
      tell('区级示范点', 57, district),
      tell('镇街（园区）级示范点', 138, town),
      tell('示范点合计', 207, city + district + town),
      tell('非示范党组织', 168, none),
      tell('党组织', 375, city + district + town + none),
      tell('未建党组织的两新组织', 157, without),
      tell('非公企业党组织覆盖率', '72.52%', percent(enterprise.organised, enterprise.operating)),
      tell(
        '社会组织党组织覆盖率',
        '50%',
        percent(socialOrganization.organised, socialOrganization.operating),
        '本产品一律两位小数',
      ),
    ];
  });

/** 濉溪: 43 branches of their own in three classes, 57 units in D and E; then one splits off and one rises. */
const suixi = (): Promise<Told[]> =>
  onStage('suixi', async (stage) => {
    const own = numbered('企业', 43);
    const others = numbered('其他单位', 57);
    await stage.roster({
      单位: [
        UNIT_HEADINGS,
        ...own.map((name) => [name, '非公企业', TOWN, '单独组建']),
        ...others.map((name, i) => [name, '非公企业', TOWN, i < 2 ? '联合组建' : '未组建']),
      ],
      党组织: [
        ORGANIZATION_HEADINGS,
        ...own.map((name) => [`${name}党支部`, name]),
        ['园区联合党支部', others.slice(0, 2).join('、')],
      ],
    });
    const byName = await organizations(stage);
    const ids = own.map((name) => byName.get(`${name}党支部`) ?? '');
    await grade(stage, 'class', 'A', ids.slice(0, 9));
    await grade(stage, 'class', 'B', ids.slice(9, 21));
    await grade(stage, 'class', 'C', ids.slice(21));
    const before = await countsOf(stage, 'class');
    const { enterprise } = await stage.coverage();
    const { A = 0, B = 0, C = 0 } = before;
    const joint = byName.get('园区联合党支部') ?? '';
    const { units } = await stage.act('unit.list', { query: others[0] ?? '' });
    await stage.act('organization.change', {
      id: id(),
      organizationId: joint,
      on: (await stage.act('grade.list', {})).today,
      change: {
        kind: 'splitOff',
        unitIds: [units[0]?.unitId ?? ''],
        personIds: [],
        name: `${others[0] ?? ''}党支部`,
        to: 'branch',
        formation: 'separate',
      },
    });
    const fresh = (await organizations(stage)).get(`${others[0] ?? ''}党支部`) ?? '';
    await grade(stage, 'class', 'C', [fresh]);
    await grade(stage, 'class', 'B', [ids[42] ?? '']);
    const after = await countsOf(stage, 'class');
    return [
      tell('A类（示范类）', 9, A),
      tell('B类（稳健类）', 12, B),
      tell('C类（成长类）', 22, C),
      tell('单独组建非公企业', 43, A + B + C),
      tell('未成立单独党组织', 57, enterprise.operating - enterprise.separate),
      tell('合计', 100, enterprise.operating),
      tell(
        'D类脱联成立C类、C类升B类之后的B类',
        '未印',
        after['B'] ?? 0,
        '源文只述其事，推算应为 13',
      ),
      tell('之后的C类', '未印', after['C'] ?? 0, '推算应为 22'),
    ];
  });

/** 泸州: the registry beside the roster, 28 in and 179 out; places that are rewarded. */
const luzhou = (): Promise<Told[]> =>
  onStage('luzhou', async (stage) => {
    const known = numbered('单位', 226);
    const own = known.slice(200);
    await stage.roster({
      单位: [
        UNIT_HEADINGS,
        ...known.map((name) => [
          name,
          '非公企业',
          TOWN,
          own.includes(name) ? '单独组建' : '未组建',
        ]),
      ],
      党组织: [ORGANIZATION_HEADINGS, ...own.map((name) => [`${name}党支部`, name])],
    });
    const fileId = await stage.upload({
      登记数据: [
        ['单位名称', '统一社会信用代码', '单位类型', '所属镇街', '登记状态'],
        ...known.map((name, i) => [
          name,
          '',
          '非公企业',
          TOWN,
          i < 120 ? '注销' : i < 179 ? '名存实亡' : '存续',
        ]),
        ...numbered('新设单位', 28).map((name) => [name, '', '非公企业', TOWN, '存续']),
      ],
    });
    const { runId } = await stage.act('registry.inspect', {
      id: id(),
      fileId,
      fileName: '登记数据.xlsx',
    });
    const decided: Record<string, number> = {};
    for (const kind of ['new', 'closed', 'nominal'] as const) {
      const done = await stage.act('registry.decide', {
        id: id(),
        runId,
        kind,
        decision: 'accept',
      });
      decided[kind] = done.decided;
      if (done.importId) await stage.rest(done.importId);
    }
    const { enterprise } = await stage.coverage();
    const ids = [...(await organizations(stage)).values()];
    await grade(stage, 'place', 'model', ids.slice(0, 6));
    await grade(stage, 'place', 'standard', ids.slice(6, 26));
    const { award } = await stage.act('grade.list', { scale: 'place' });
    const counts = await countsOf(stage, 'place');
    return [
      tell('新增两新组织', 28, decided['new'] ?? 0),
      tell('清除关停两新组织', 179, (decided['closed'] ?? 0) + (decided['nominal'] ?? 0)),
      tell('市级示范阵地', 6, counts['model'] ?? 0),
      tell('市级标准化阵地', 20, counts['standard'] ?? 0),
      tell('补助阵地建设资金（万元）', 120, award / 10_000),
      tell('清理后在营单位', '未印', enterprise.operating, '演练名册 226 家，减 179 加 28 为 75'),
    ];
  });

/** 黄石: members found by the letters, in branches that cover units. */
const huangshi = (): Promise<Told[]> =>
  onStage('huangshi', async (stage) => {
    const units = numbered('单位', 248);
    const branches = numbered('支部', 68);
    const covered = (i: number): string[] => units.filter((_, u) => u % 68 === i);
    await stage.roster({
      单位: [UNIT_HEADINGS, ...units.map((name) => [name, '非公企业', TOWN, '联合组建'])],
      党组织: [
        ORGANIZATION_HEADINGS,
        ...branches.map((name, i) => [`${name}联合党支部`, covered(i).join('、')]),
      ],
      党员: [
        ['姓名', '所在党组织', '党内职务', '手机号'],
        ...numbered('党员', 887).map((name, i) => [
          name,
          `${branches[i % 68] ?? ''}联合党支部`,
          '',
          String(13_900_000_000 + i),
        ]),
      ],
      指导员: [
        ['姓名', '选派单位', '手机号'],
        ...numbered('指导员', 1_100).map((name, i) => [
          name,
          '市委两新工委',
          String(13_800_000_000 + i),
        ]),
      ],
    });
    const { enterprise } = await stage.coverage();
    const reportId = id();
    const { today } = await stage.act('grade.list', {});
    await stage.act('report.start', { id: reportId, month: today.slice(0, 7) });
    for (;;) {
      const { report } = await stage.act('report.advance', { reportId });
      if (report.state === 'ready') break;
    }
    const { paper } = await stage.act('report.open', { reportId });
    const figures = (paper?.blocks ?? []).flatMap((b) => (b.kind === 'paragraph' ? b.runs : []));
    const figure = (from: string): string => figures.find((run) => run.from === from)?.text ?? '—';
    return [
      tell('排查出党员', 887, figure('截至当日组织关系在册的党员')),
      tell('纳入党支部', 68, figure('名册中的党组织')),
      tell('覆盖两新组织', 248, enterprise.organised),
      tell('党建指导员', 1_100, await countInstructors(stage)),
    ];
  });

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

/** 四大工程: a published share that was cut, and what its targets still lack. */
const fourProjects = (): Promise<Told[]> =>
  onStage('four-projects', async (stage) => {
    const units = numbered('企业', 624);
    const own = units.slice(0, 617);
    await stage.roster({
      单位: [
        UNIT_HEADINGS,
        ...units.map((name, i) => [name, '非公企业', TOWN, i < 617 ? '单独组建' : '未组建']),
      ],
      党组织: [ORGANIZATION_HEADINGS, ...own.map((name) => [`${name}党支部`, name])],
    });
    const { enterprise } = await stage.coverage();
    const { targets } = await stage.act('overview.open', {});
    const share = (code: string): string =>
      targets
        .filter(({ measure }) => measure === code)
        .map(({ atLeast, by }) => `${by} ${percent(Math.round(atLeast * 10_000), 10_000)}`)
        .join('，');
    return [
      tell(
        '617/624',
        '98.87',
        percent(enterprise.organised, enterprise.operating).replace('%', ''),
        '印本截尾；本产品四舍五入并注明',
      ),
      tell('组织覆盖目标', '2020-12-31 90.00%，2021-12-31 100.00%', share('organised')),
      tell('距全覆盖还差（家）', 7, enterprise.operating - enterprise.organised),
    ];
  });

export const districts: Readonly<Record<string, () => Promise<Told[]>>> = {
  yongchuan,
  suixi,
  luzhou,
  huangshi,
  'four-projects': fourProjects,
};
