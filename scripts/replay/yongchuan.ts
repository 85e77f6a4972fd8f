import { percent } from '@core/modules/coverage/coverage';
import { onStage } from './stage';
import {
  countsOf,
  numbered,
  ORGANIZATION_HEADINGS,
  organizations,
  takeOver,
  tell,
  TOWN,
  UNIT_HEADINGS,
  type Told,
} from './tools';

/**
 * 永川: the source prints shares without denominators. 351 of 484 and 24 of 48 give both of them,
 * 375 organisations and the 157 units without one, which it prints too.
 */
export const yongchuan = (): Promise<Told[]> =>
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
    await takeOver(stage, 'demonstration', 'city', ids.slice(0, 12));
    await takeOver(stage, 'demonstration', 'district', ids.slice(12, 69));
    await takeOver(stage, 'demonstration', 'town', ids.slice(69, 207));
    const { city = 0, district = 0, town = 0, none = 0 } = await countsOf(stage, 'demonstration');
    const { enterprise, socialOrganization } = await stage.coverage();
    const without =
      enterprise.operating -
      enterprise.organised +
      socialOrganization.operating -
      socialOrganization.organised;
    return [
      tell('市级示范点', 12, city, 'entered'),
      tell('区级示范点', 57, district, 'entered'),
      tell('镇街（园区）级示范点', 138, town, 'entered'),
      tell('示范点合计', 207, city + district + town, 'entered'),
      tell('非示范党组织', 168, none, 'entered'),
      tell('党组织', 375, city + district + town + none, 'entered'),
      tell('未建党组织的两新组织', 157, without, 'entered'),
      tell(
        '非公企业党组织覆盖率',
        '72.52%',
        percent(enterprise.organised, enterprise.operating),
        'entered',
      ),
      tell(
        '社会组织党组织覆盖率',
        '50%',
        percent(socialOrganization.organised, socialOrganization.operating),
        'entered',
        '本产品一律两位小数',
        '50.00%',
      ),
    ];
  });
