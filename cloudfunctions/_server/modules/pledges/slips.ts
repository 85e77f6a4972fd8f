/**
 * Slips of those who were served. A code is known by its digest alone, and once it is used that is
 * all that is kept of it; the answer stands apart under a random id, with the pledge and the mark.
 * No audit line, no person, no instant: what was sent cannot be found again, also not by us.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { slipCodes, slipDigest } from '@core/modules/pledges/slip';
import { pledgeStanding } from '@core/modules/pledges/standing';
import { AppError } from '@core/shared/errors';
import type { Actor, Stranger } from '@server/runtime/actor';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { DuplicateId } from '@server/runtime/store';
import { namesIn } from '@server/runtime/tree';
import { placedSubject, standingAgain } from '@server/modules/standards/place';
import { officesOver, requirePlace } from '@server/modules/standards/policy';
import { kindOfPledge, placeRefOf, pledgeOf } from './shelf';
import type { StoredPledge } from './stored';

const RANDOM_ID = 24;

export async function issueSlips(
  deps: FilesDeps,
  actor: Actor,
  input: ActionInput<'slip.issue'>,
): Promise<ActionOutput<'slip.issue'>> {
  const { id, pledgeId, seed, count } = input;
  const stored = await deps.store.get('pledges', pledgeId);
  if (!stored) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const ref = placeRefOf(stored);
  requirePlace('slip.issue', actor, await placedSubject(deps, actor, ref), deps.today);
  const kind = kindOfPledge(deps, stored);
  const codesOf = (nonce: string): string[] => slipCodes(`${nonce}/${seed}`, count, deps.sha256);
  let nonce = deps.randomCode(RANDOM_ID);
  let isNew = false;
  const receipt = await writeOnce(
    deps,
    writeOf('slip.issue', actor, input, pledgeId),
    async (tx) => {
      const again = await standingAgain(deps, tx, actor.personId, ref);
      const place = requirePlace('slip.issue', again.actor, again.place, deps.today);
      const now = await tx.get('pledges', pledgeId);
      const held = officesOver('slip.issue', again.actor, place, deps.today);
      if (!now || !held.some((one) => kind.makes.includes(one) || kind.ends.includes(one))) {
        throw new AppError('FORBIDDEN', '不由您这里发评议码');
      }
      requireOpen(deps, now);
      const digests = codesOf(nonce)
        .map((code) => slipDigest(code, deps.sha256))
        .sort();
      isNew = true;
      await tx.add('slipSheets', { _id: id, schemaVersion: 1, pledgeId, nonce, digests });
    },
  );
  // Sent again, it is the sheet that was made first.
  if (!isNew) nonce = (await deps.store.get('slipSheets', id))?.nonce ?? nonce;
  const codes = codesOf(nonce);
  return { receipt, codes, sheet: await sheetOf(deps, stored, codes) };
}

/** The codes on paper: each slip says what it asks about, and that nobody can be found by it. */
async function sheetOf(
  deps: FilesDeps,
  stored: StoredPledge,
  codes: readonly string[],
): Promise<ActionOutput<'slip.issue'>['sheet']> {
  const { title, name } = await askedAbout(deps, stored);
  const slips = codes.map((code) => ({
    heading: name,
    above: [title],
    code,
    image: deps.qrPicture(code),
    below: [
      '打开小程序，点“我有评议码”，扫码或输入这 12 位',
      '不用登录，不记是谁。只能用一次，只选一项',
    ],
  }));
  return {
    fileName: `评议码 ${name} ${deps.today}.docx`.replace(/[\\/:*?"<>|]/g, ' '),
    base64: Buffer.from(await deps.slipsOnPaper('评议码', slips)).toString('base64'),
  };
}

/** Answers are taken of what is public and asks those who are served. */
function requireOpen(deps: Deps, stored: StoredPledge): void {
  const kind = kindOfPledge(deps, stored);
  if (!kind.judgements.some((one) => one.kind === 'served')) {
    throw new AppError('CONFLICT', '这一类没有服务对象评议');
  }
  const { state } = pledgeStanding(kind, pledgeOf(stored));
  if (state === 'public') return;
  throw new AppError('CONFLICT', state === 'draft' ? '公开以后再评议' : '评议已经结束');
}

/** The pledge that a code is about, and the code's digest. One request, and one for the pledge. */
async function pledgeOfCode(
  deps: Deps,
  code: string,
): Promise<{ digest: string; stored: StoredPledge }> {
  const digest = slipDigest(code, deps.sha256);
  const [sheet] = await deps.store.find('slipSheets', { where: { digests: digest }, limit: 1 });
  const stored = sheet && (await deps.store.get('pledges', sheet.pledgeId));
  if (!stored) throw new AppError('CODE_INVALID', '评议码不对，请核对纸条上的字母和数字');
  return { digest, stored };
}

const used = (): AppError => new AppError('CODE_INVALID', '这个评议码已经用过');

export async function openSlip(
  deps: Deps,
  _caller: Actor | Stranger,
  { code }: ActionInput<'slip.open'>,
): Promise<ActionOutput<'slip.open'>> {
  const { digest, stored } = await pledgeOfCode(deps, code);
  requireOpen(deps, stored);
  if (await deps.store.get('slipUses', digest)) throw used();
  return askedAbout(deps, stored);
}

/** What a slip asks about: whose promise it is, and its words. One request. */
async function askedAbout(deps: Deps, stored: StoredPledge): Promise<ActionOutput<'slip.open'>> {
  const kind = kindOfPledge(deps, stored);
  const { says } = pledgeStanding(kind, pledgeOf(stored));
  const from = { person: 'persons', organization: 'partyOrganizations', unit: 'units' } as const;
  const names = await namesIn(deps.store, from[stored.subjectKind], [stored.subjectId]);
  return {
    title: kind.title,
    name: names.get(stored.subjectId) ?? '',
    says: [...kind.fixed, ...kind.says.flatMap(({ code: of }) => says[of] ?? [])],
  };
}

export async function answerSlip(
  deps: Deps,
  _caller: Actor | Stranger,
  { code, token, mark }: ActionInput<'slip.answer'>,
): Promise<ActionOutput<'slip.answer'>> {
  const { digest, stored } = await pledgeOfCode(deps, code);
  requireOpen(deps, stored);
  const sentBy = deps.sha256(`token/${token}/${digest}`).slice(0, 40);
  // Made before the transaction, which may run again.
  const _id = deps.randomCode(RANDOM_ID);
  try {
    await deps.store.transaction(async (tx) => {
      const before = await tx.get('slipUses', digest);
      if (before?.token === sentBy) return;
      if (before) throw used();
      const now = await tx.get('pledges', stored._id);
      if (!now) throw new AppError('CODE_INVALID', '评议码不对，请核对纸条上的字母和数字');
      requireOpen(deps, now);
      await tx.add('slipUses', { _id: digest, schemaVersion: 1, token: sentBy });
      await tx.add('slipAnswers', { _id, schemaVersion: 1, pledgeId: stored._id, mark });
    });
  } catch (error) {
    if (!(error instanceof DuplicateId)) throw error;
    const before = await deps.store.get('slipUses', digest);
    if (before?.token !== sentBy) throw used();
  }
  return { taken: true };
}
