/** A sum is proposed, the first signature; or what somebody raised themselves is written down. */
import type { ActionInput, ActionName, ActionOutput } from '@core/modules/actions';
import { mayGrant } from '@core/modules/means/may';
import { yuanWords } from '@core/modules/means/money';
import type { Entitlement, MeansRules } from '@core/modules/means/rules.contract';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import type { Transaction } from '@server/runtime/store';
import { placedSubject, standingAgain, type PlacedSubject } from '@server/modules/standards/place';
import { isOwn, officesOver, requirePlace } from '@server/modules/standards/policy';
import { refused } from '@server/modules/standards/refused';
import { sortKeyOfSubject } from '@server/modules/standards/subjects';
import { groundOf, paperGround } from './grounds';
import { entitlementIn, meansOn, shelvedGrant } from './shelf';
import type { StoredGrant } from './stored';

type Sum = Pick<StoredGrant, 'entitlement' | 'channel' | 'purpose' | 'fen' | 'ground'>;
type Begins = 'means.propose' | 'means.raise';

export async function proposeMeans(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.propose'>,
): Promise<ActionOutput<'means.propose'>> {
  const subject = await placeOf(deps, actor, 'means.propose', input.subject);
  const { from, means } = rulesOn(deps, input.on);
  const wanted = input.entitlement ? entitlementIn(means, input.entitlement) : undefined;
  if (input.entitlement && !wanted) throw badField('input.entitlement', '规则包没有这项补助');
  const sum = wanted ? await sumOf(deps, subject, wanted) : freeSum(deps, means, input);
  const start = { rulesFrom: from, rules: means, sum, raised: false, entitlement: wanted };
  return begin(deps, actor, 'means.propose', input, subject, start);
}

export async function raiseMeans(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.raise'>,
): Promise<ActionOutput<'means.raise'>> {
  const subject = await placeOf(deps, actor, 'means.raise', input.subject);
  const { from, means } = rulesOn(deps, input.on);
  requireFrom(means, input.channel, 'self');
  const { channel, purpose, fen, paper } = input;
  const sum = { channel, purpose, fen, ground: paperGround(deps, subject.id, channel, paper) };
  const start = { rulesFrom: from, rules: means, sum, raised: true };
  return begin(deps, actor, 'means.raise', input, subject, start);
}

async function placeOf(
  deps: Deps,
  actor: Actor,
  name: ActionName,
  ref: ActionInput<'means.raise'>['subject'],
): Promise<PlacedSubject> {
  return requirePlace(name, actor, await placedSubject(deps, actor, ref), deps.today);
}

function rulesOn(deps: Deps, on: string): { from: string; means: MeansRules } {
  if (on > deps.today) throw badField('input.on', '日期不能晚于今天');
  const found = meansOn(deps, on);
  if (!found) throw badField('input.on', '规则包在这一天还没有经费规则');
  return found;
}

function requireFrom({ channels }: MeansRules, code: string, from: 'office' | 'self'): void {
  if (channels.some((one) => one.code === code && one.from === from)) return;
  throw badField('input.channel', from === 'self' ? '不是自筹的渠道' : '不是上级拨付的渠道');
}

/** What a title or a founding entitles to: the sum, the channel and the purpose are the pack's. */
async function sumOf(deps: Deps, subject: PlacedSubject, entitlement: Entitlement): Promise<Sum> {
  const found = await groundOf(deps, subject, entitlement);
  if ('why' in found) throw new AppError('CONFLICT', `“${entitlement.title}”${found.why}`);
  const { code, channel, purpose, fen } = entitlement;
  return { entitlement: code, channel, purpose, fen, ground: found.ground };
}

function freeSum(
  deps: Deps,
  means: MeansRules,
  { channel = '', purpose = '', fen = 0, paper = '', subject }: ActionInput<'means.propose'>,
): Sum {
  requireFrom(means, channel, 'office');
  return { channel, purpose, fen, ground: paperGround(deps, subject.id, channel, paper) };
}

interface Start {
  readonly rulesFrom: string;
  readonly rules: MeansRules;
  readonly sum: Sum;
  readonly raised: boolean;
  readonly entitlement?: Entitlement | undefined;
}

async function begin<A extends Begins>(
  deps: Deps,
  actor: Actor,
  action: A,
  input: ActionInput<A>,
  subject: PlacedSubject,
  { rulesFrom, rules, sum, raised, entitlement }: Start,
): Promise<{ receipt: string; grantId: string }> {
  const { id, on } = input;
  const receipt = await writeOnce(deps, writeOf(action, actor, input, subject.id), async (tx) => {
    const again = await standingAgain(deps, tx, actor.personId, subject);
    const place = requirePlace(action, again.actor, again.place, deps.today);
    const held = officesOver(action, again.actor, place, deps.today);
    if (!raised && !held.some((one) => rules.proposes.includes(one))) {
      throw new AppError('FORBIDDEN', '经费不由您这里提出');
    }
    if (!raised && isOwn(again.actor, place)) {
      throw new AppError('FORBIDDEN', '不能给自己的支部提出经费，请由另一位工作人员办理');
    }
    const refusal = mayGrant(rules, { ...sum, on }, deps.today);
    if (refusal) throw refused(refusal, refusal.rule === 'N5' ? 'input.on' : 'input.channel');
    await takeGround(tx, sum.ground.key, id);
    if (entitlement) await takeFromCap(tx, entitlement, on.slice(0, 4));
    const stored: StoredGrant = {
      _id: id,
      schemaVersion: 1,
      rulesFrom,
      subjectKind: subject.kind,
      subjectId: subject.id,
      townId: place.townId,
      organizationIds: [...place.organizationIds],
      unitKind: subject.units[0]?.kind ?? 'enterprise',
      sortKey: sortKeyOfSubject(subject),
      ...sum,
      raised,
      year: on.slice(0, 4),
      begunOn: on,
      begunBy: actor.personId,
      entries: [],
      state: 'proposed',
      granted: 0,
      paid: 0,
      spent: 0,
    };
    await tx.add('grants', shelvedGrant(rules, stored, deps.calendar));
  });
  return { receipt, grantId: id };
}

/** Nothing twice for one ground, also by two at once. */
async function takeGround(tx: Transaction, key: string, grantId: string): Promise<void> {
  const taken = await tx.get('meansGrounds', key);
  const before = taken && (await tx.get('grants', taken.grantId));
  if (taken) {
    throw new AppError('CONFLICT', `这项依据已经办过一次（${before?.begunOn ?? ''}），不能重复`);
  }
  await tx.add('meansGrounds', { _id: key, schemaVersion: 1, grantId });
}

/** What an entitlement gives in a year is bounded where the pack says so. */
async function takeFromCap(
  tx: Transaction,
  { code, title, fen, capPerYear }: Entitlement,
  year: string,
): Promise<void> {
  if (capPerYear === undefined) return;
  const _id = `${code}_${year}`;
  const given = (await tx.get('meansYears', _id))?.fen ?? 0;
  if (given + fen > capPerYear) {
    throw new AppError(
      'CONFLICT',
      `${year} 年“${title}”共 ${yuanWords(capPerYear)}，已安排 ${yuanWords(given)}`,
    );
  }
  await tx.set('meansYears', { _id, schemaVersion: 1, fen: given + fen });
}

/** A grant that was refused or reversed whole leaves its ground and its part of the year's sum. */
export async function giveBack(
  tx: Transaction,
  { ground, entitlement, year, fen }: StoredGrant,
): Promise<void> {
  await tx.remove('meansGrounds', ground.key);
  const _id = `${entitlement ?? ''}_${year}`;
  const given = entitlement ? await tx.get('meansYears', _id) : null;
  if (given) await tx.set('meansYears', { ...given, fen: given.fen - fen });
}
