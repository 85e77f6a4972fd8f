import { onStage } from './stage';
import {
  countsOf,
  grade,
  id,
  numbered,
  ORGANIZATION_HEADINGS,
  organizations,
  tell,
  TOWN,
  UNIT_HEADINGS,
  type Told,
} from './tools';

/** 濉溪: 43 branches of their own in three classes, 57 units in D and E; then one splits off and one rises. */
export const suixi = (): Promise<Told[]> =>
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
