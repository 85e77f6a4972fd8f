/** What must hold before facts of a unit are written: they can be read, and no other unit has them. */
import { AppError, badField } from '@core/shared/errors';
import type { ChangedUnitFacts } from '@core/modules/units/facts.contract';
import { readUnitFacts, type ReadFacts } from '@core/modules/units/read-facts';
import type { StoredUnit } from './stored';
import type { Deps } from '@server/runtime/deps';
import { unitsByCode, namesakesOf } from './repository';

/** @throws AppError BAD_INPUT with an issue for each field that cannot be read. */
export function requireRead(typed: ChangedUnitFacts, path: string): ReadFacts {
  const { facts, issues } = readUnitFacts(typed);
  const refused = issues.map(({ fact, message }) => ({ path: `${path}.${fact}`, message }));
  if (refused[0]) throw new AppError('BAD_INPUT', refused[0].message, refused);
  return facts;
}

/**
 * One code is one unit, and so is one name (R2, R14): in a town always, in two towns where no
 * codes tell two apart. At most two requests.
 */
export async function requireNoTwin(
  { store }: Pick<Deps, 'store'>,
  unit: Pick<StoredUnit, '_id' | 'name' | 'creditCode' | 'townId'>,
  path: string,
): Promise<void> {
  const { _id, name, creditCode, townId } = unit;
  if (creditCode) {
    const same = await unitsByCode(store, creditCode);
    const twin = same.find((one) => one._id !== _id);
    if (twin) {
      throw badField(`${path}.creditCode`, `名册上已有这个代码：${twin.name}（${twin.townName}）`);
    }
  }
  const namesakes = await namesakesOf(store, name);
  const others = namesakes.filter((one) => one._id !== _id);
  const here = others.find((one) => one.townId === townId);
  if (here) throw badField(`${path}.name`, `${here.townName}已有这个单位：${here.name}`);
  const apart = others.find((one) => !one.creditCode || !creditCode);
  if (apart) {
    const why = `${apart.townName}已有同名单位，确是另一家的，两家都要有信用代码才能区分`;
    throw badField(`${path}.name`, why);
  }
}
