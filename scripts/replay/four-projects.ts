import { percent } from '@core/modules/coverage/coverage';
import { onStage } from './stage';
import { numbered, ORGANIZATION_HEADINGS, tell, TOWN, UNIT_HEADINGS, type Told } from './tools';

/** 四大工程: a published share that was cut, and what its targets still lack. */
export const fourProjects = (): Promise<Told[]> =>
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
        'entered',
        '印本截尾；本产品四舍五入并注明',
        '98.88',
      ),
      tell('组织覆盖目标', '2020-12-31 90.00%，2021-12-31 100.00%', share('organised'), 'entered'),
      tell('距全覆盖还差（家）', 7, enterprise.operating - enterprise.organised, 'entered'),
    ];
  });
