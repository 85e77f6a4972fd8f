/** A pair with the kind that it began with and the places of its two sides. */
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { placedSubject, type PlacedSubject } from '@server/modules/standards/place';
import { kindOfPair } from './shelf';
import type { StoredPair } from './stored';

export interface PairFound {
  readonly stored: StoredPair;
  readonly kind: PairKind;
  readonly from: PlacedSubject | null;
  readonly to: PlacedSubject | null;
}

/** @throws AppError FORBIDDEN where there is none, CONFLICT where its pack is no longer in force. */
export async function findPair(deps: Deps, actor: Actor, pairId: string): Promise<PairFound> {
  const stored = await deps.store.get('pairs', pairId);
  if (!stored) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const placed = async ({ kind, id }: StoredPair['from']) =>
    kind === 'unit' || kind === 'organization' ? placedSubject(deps, actor, { kind, id }) : null;
  const from = await placed(stored.from);
  const to = await placed(stored.to);
  const kind = kindOfPair(deps, stored);
  if (!kind) throw new AppError('CONFLICT', '规则包已更换，这个结对不再办理');
  return { stored, kind, from, to };
}
