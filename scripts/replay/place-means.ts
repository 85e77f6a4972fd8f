/**
 * 泸州, 以奖代补: each place that was accepted is entitled to its sum, one proposes and another signs,
 * and it is paid. A model place has its own sum and no other; the year holds six and twenty.
 */
import { TOWN_STAFF, type Played } from './acceptance';
import type { Stage } from './stage';
import { id, tell, type Told } from './tools';

const WAN = 10_000 * 100;

export async function meansOfPlaces(
  stage: Stage,
  { today: on }: Played,
  models: readonly string[],
  others: readonly string[],
): Promise<Told[]> {
  const wanted = [
    ...models.map((organizationId) => ({ organizationId, entitlement: 'modelPlace' })),
    ...others.map((organizationId) => ({ organizationId, entitlement: 'standardPlace' })),
  ];
  const { entitled, entitledSum } = await stage.act('means.list', {});
  for (const [i, { organizationId, entitlement }] of wanted.entries()) {
    const grantId = id();
    const when = () => ({ on, recordedAt: stage.cloud.clock.now() });
    const subject = { kind: 'organization' as const, id: organizationId };
    await stage.act('means.propose', { id: grantId, ...when(), subject, entitlement });
    await stage.cloud.act(TOWN_STAFF, 'means.sign', {
      id: id(),
      grantId,
      ...when(),
      signed: true,
    });
    const { grant } = await stage.act('means.open', { grantId });
    const voucher = `记-${i + 1}`;
    await stage.act('means.pay', { id: id(), grantId, ...when(), fen: grant.fen, voucher });
  }
  const { byChannel } = await stage.act('means.list', {});
  const sum = (of: 'count' | 'granted' | 'paid'): number =>
    byChannel.reduce((total, one) => total + one[of], 0);
  return [
    tell(
      '补助阵地建设资金（万元）',
      120,
      sum('granted') / WAN,
      'run',
      '验收通过后由系统列出资格，逐笔提出，第二人签字核定',
    ),
    tell('已登记拨付（万元）', 120, sum('paid') / WAN, 'run', '不超过核定的数'),
    tell('两人签字核定的笔数', 26, sum('count'), 'inferred', '6 个示范阵地和 20 个标准化阵地'),
    tell(
      '提出之前列出的资格',
      '未印',
      entitledSum.count,
      'accepted',
      `示范阵地也通过了标准化阵地，多 ${models.length} 项，没有提出；页面先列 ${entitled.length} 项`,
      String(wanted.length + models.length),
    ),
  ];
}
