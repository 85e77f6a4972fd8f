import { firstAcceptance } from './fifty-eight';
import { onStage } from './stage';
import { id, numbered, ORGANIZATION_HEADINGS, tell, TOWN, UNIT_HEADINGS, type Told } from './tools';

/** 泸州: the registry beside the roster, 28 in and 179 out; then the first acceptance and the places. */
export const luzhou = async (): Promise<Told[]> => [
  ...(await registry()),
  ...(await firstAcceptance()),
];

const registry = (): Promise<Told[]> =>
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
    return [
      tell('新增两新组织', 28, decided['new'] ?? 0, 'entered'),
      tell(
        '清除关停两新组织',
        179,
        (decided['closed'] ?? 0) + (decided['nominal'] ?? 0),
        'entered',
      ),
      tell(
        '清理后在营单位',
        '未印',
        enterprise.operating,
        'inferred',
        '演练名册 226 家，减 179 加 28 为 75',
        '75',
      ),
    ];
  });
