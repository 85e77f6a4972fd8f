/** Means of a unit or an organisation, and what a title or a founding entitles it to. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { OpenEntitlement } from '@core/modules/means/pages.contract';
import type { Entitlement } from '@core/modules/means/rules.contract';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAny } from '@server/runtime/store';
import { placedSubject, type PlacedSubject } from '@server/modules/standards/place';
import { isOwn, ownsPlace, requirePlace } from '@server/modules/standards/policy';
import { groundOf } from './grounds';
import { grantRows, ROW_FIELDS, type ListedGrant } from './rows';
import { meansOn } from './shelf';

export async function openSubjectMeans(
  deps: Deps,
  actor: Actor,
  { subject: ref }: ActionInput<'means.subject'>,
): Promise<ActionOutput<'means.subject'>> {
  const found = await placedSubject(deps, actor, ref);
  const subject = requirePlace('means.subject', actor, found, deps.today);
  const grants = (await findAny(deps.store, 'grants', {
    where: { subjectId: ref.id },
    limit: 200,
    fields: ROW_FIELDS,
  })) as ListedGrant[];
  const means = meansOn(deps, deps.today)?.means;
  const may = (name: 'means.propose' | 'means.raise'): boolean =>
    grantsOver(name, actor, ownsPlace(actor, subject, deps.today)).length > 0;
  const proposes = may('means.propose') && !isOwn(actor, subject);
  const channels = (means?.channels ?? []).filter(({ from }) =>
    from === 'office' ? proposes : may('means.raise'),
  );
  const fit = (means?.entitlements ?? []).filter((one) => one.subject === ref.kind);
  return {
    today: deps.today,
    grants: await grantRows(
      deps,
      grants.sort((a, b) => (a.begunOn > b.begunOn ? -1 : 1)),
    ),
    entitlements: await Promise.all(fit.map((one) => openOf(deps, subject, one, proposes))),
    channels: channels.map(({ code, title, from }) => ({ code, title, from })),
    purposes: [...(means?.purposes ?? [])],
  };
}

/** Two requests each; packs have two at most. */
async function openOf(
  deps: Deps,
  subject: PlacedSubject,
  entitlement: Entitlement,
  proposes: boolean,
): Promise<OpenEntitlement> {
  const { code, title, fen, source } = entitlement;
  const found = await groundOf(deps, subject, entitlement);
  const shared = { entitlement: code, title, fen, source };
  if ('why' in found) return { ...shared, ground: '', mayPropose: false, why: found.why };
  const taken = await deps.store.get('meansGrounds', found.ground.key);
  return {
    ...shared,
    ground: found.ground.words,
    mayPropose: proposes && !taken,
    ...(taken ? { why: '已经办过一次' } : {}),
  };
}
