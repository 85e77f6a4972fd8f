/**
 * 濉溪, 结对帮带: an A helps the C that rises, a B the D that splits off. Whether it came so far the
 * records say: ending a pair as reached is refused while they do not.
 */
import type { Played } from './acceptance';
import type { Stage } from './stage';
import { id, tell, type Told } from './tools';

const KIND = 'helping';

/** Who is helped, and by whom. */
export interface Helped {
  readonly from: string;
  readonly to: { readonly kind: 'organization' | 'unit'; readonly id: string };
  readonly goals: readonly string[];
}

/** Begins the pairs of today, each with a first visit; their ids in the order given. */
export async function pairUp(
  stage: Stage,
  { today: on }: Played,
  pairs: readonly Helped[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { from, to, goals } of pairs) {
    const pairId = id();
    const when = { on, recordedAt: stage.cloud.clock.now() };
    await stage.act('pair.begin', {
      id: pairId,
      ...when,
      kind: KIND,
      from: { kind: 'organization', id: from },
      to,
      goals: [...goals],
    });
    await stage.act('pair.record', { id: id(), pairId, ...when, activity: 'visit' });
    ids.push(pairId);
  }
  return ids;
}

/** Ends them as reached, and tells what their pages show: the rise of the C, the split of the D. */
export async function outcomes(
  stage: Stage,
  { today: on }: Played,
  [rising = '', splitting = '']: readonly string[],
): Promise<Told[]> {
  const words: string[] = [];
  for (const pairId of [rising, splitting]) {
    const { goals } = await stage.act('pair.open', { pairId });
    words.push(...goals.filter(({ reached }) => reached).map((goal) => goal.words));
    const end = { on, recordedAt: stage.cloud.clock.now(), words: '目标达到' };
    await stage.act('pair.end', { id: id(), pairId, ...end, end: 'reached' });
  }
  const { counts } = await stage.act('pair.list', { kind: KIND });
  const of = (rise: string): number => words.filter((one) => one === rise).length;
  return [
    tell(
      'A类带动的C类晋升B类',
      1,
      of('C类（成长类） → B类（稳健类）'),
      'run',
      '结对页按定级记录认定',
    ),
    tell(
      'B类带动的D类“脱联”成立C类',
      1,
      of('D类（孵化类） → C类（成长类）'),
      'run',
      '结对页按脱联和定级记录认定',
    ),
    tell('以目标达到结束的结对', '未印', counts.reached, 'run', '记录未达到时不能这样结束', '2'),
  ];
}
