/** One grant: who signed, what was paid and spent, what may be added. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { grantStanding, type GrantStanding } from '@core/modules/means/standing';
import type { MeansRules } from '@core/modules/means/rules.contract';
import { AppError } from '@core/shared/errors';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { placedSubject, type PlacedSubject } from '@server/modules/standards/place';
import { isOwn, officesOver, ownsPlace, requirePlace } from '@server/modules/standards/policy';
import { grantRowOf, grantTitles, namesAround, purposeTitle } from './rows';
import { groundGone } from './grounds';
import { entitlementIn, grantOf, meansOfGrant } from './shelf';
import type { StoredGrant } from './stored';
import { entryWords } from './words';
import { logLines } from '@server/modules/standards/log-lines';

type Output = ActionOutput<'means.open'>;

export async function openMeans(
  deps: Deps,
  actor: Actor,
  { grantId }: ActionInput<'means.open'>,
): Promise<Output> {
  const stored = await deps.store.get('grants', grantId);
  if (!stored) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const found = await placedSubject(deps, actor, {
    kind: stored.subjectKind,
    id: stored.subjectId,
  });
  const subject = requirePlace('means.open', actor, found, deps.today);
  const rules = meansOfGrant(deps, stored);
  const standing = grantStanding(grantOf(stored));
  const people = [stored.begunBy, ...stored.entries.map(({ by }) => by)];
  const nameOf = await namesAround(deps, [stored], people);
  const gone = await groundGone(deps, deps.store, stored, rules);
  const { may, hindered, settles } = mayNow(deps, actor, subject, stored, rules, standing);
  return {
    today: deps.today,
    grant: {
      ...grantRowOf(deps, stored, grantTitles(deps)(stored), nameOf),
      ...aboutOf(stored, rules, standing, nameOf),
    },
    purposes: [...rules.purposes],
    lines: linesOf(rules, standing, nameOf, may),
    may,
    ...(gone && standing.state !== 'refused' && standing.state !== 'reversed' ? { gone } : {}),
    ...(hindered ? { hindered } : {}),
    contests: standing.openContests.map(({ id, on, by, words }) => ({
      id,
      on,
      byName: nameOf(by),
      words,
      maySettle: settles && by !== actor.personId,
    })),
    history: logLines(stored.entries, nameOf, (entry) => entryWords(rules, stored.entries, entry)),
  };
}

function aboutOf(
  { channel, purpose, ground, raised, begunBy, entitlement }: StoredGrant,
  rules: MeansRules,
  { signed }: GrantStanding,
  nameOf: (id: string) => string,
) {
  const source =
    entitlementIn(rules, entitlement)?.source ??
    rules.channels.find(({ code }) => code === channel)?.source;
  return {
    channelTitle: rules.channels.find(({ code }) => code === channel)?.title ?? channel,
    purposeTitle: purposeTitle(rules, purpose),
    ground: ground.words,
    raised,
    begunByName: nameOf(begunBy),
    ...(source ? { source } : {}),
    ...(signed?.signed ? { signedByName: nameOf(signed.by) } : {}),
  };
}

/** Payments and spendings that stand, the last first. */
const linesOf = (
  rules: MeansRules,
  { pays, spends }: GrantStanding,
  nameOf: (id: string) => string,
  may: Output['may'],
): Output['lines'] =>
  [...pays, ...spends]
    .sort((a, b) => (a.on > b.on ? -1 : 1))
    .map((one) => ({
      entryId: one.id,
      kind: one.kind,
      on: one.on,
      fen: one.fen,
      voucher: one.voucher,
      ...(one.kind === 'spend' ? { purposeTitle: purposeTitle(rules, one.purpose) } : {}),
      ...(one.kind === 'spend' && one.words ? { words: one.words } : {}),
      byName: nameOf(one.by),
      mayReverse: one.kind === 'spend' ? may.spend || may.pay || may.reverse : may.reverse,
    }));

function mayNow(
  { today }: Deps,
  actor: Actor,
  subject: PlacedSubject,
  { begunBy, raised, fen }: StoredGrant,
  { signs }: MeansRules,
  { state, paid, spent }: GrantStanding,
) {
  const isOffice = grantsOver('means.sign', actor, ownsPlace(actor, subject, today)).length > 0;
  const held = officesOver('means.spend', actor, subject, today);
  const own = isOwn(actor, subject);
  const signsHere = isOffice && held.some((one) => signs.includes(one));
  const waits = state === 'proposed';
  const hindered =
    waits && signsHere && begunBy === actor.personId
      ? '您是第一签字人，请由另一位工作人员签字'
      : waits && signsHere && own
        ? '不能给自己的支部签字'
        : undefined;
  return {
    may: {
      sign: waits && signsHere && !own && begunBy !== actor.personId,
      pay: isOffice && !own && state === 'granted' && paid < fen,
      spend: held.length > 0 && paid > spent,
      reverse:
        (isOffice && !own && (waits || state === 'granted')) ||
        (raised && held.length > 0 && state === 'raised'),
      contest: held.length > 0,
    },
    hindered,
    settles: signsHere && !own,
  };
}
