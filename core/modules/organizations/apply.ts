/**
 * A change of the tree of party organisations (脱联, 合并, 撤销, 转接, 任职 …).
 *
 * T1 An organisation that has ended changes no more, and nothing comes into it.
 * T2 A unit has a formation exactly while it belongs to an organisation.
 * T3 An organisation's list of units and the units' own lists agree.
 * T4 Every member belongs to exactly one organisation that has not ended.
 * T5 One secretary at a time: a new one takes the other's place. A post ends when its
 *    holder leaves the organisation.
 * T6 Only a 总支 or a 党委 has others under it, and none is under itself.
 */
import type { Issue } from '@core/shared/errors';
import type { OrganizationChange } from './contract';
import type { Day } from '@core/shared/calendar/day';
import {
  alive,
  end,
  endPosts,
  enter,
  leave,
  mayHold,
  movePeople,
  moveUnits,
  newOrganization,
  other,
  Refused,
  requireMember,
  unitOf,
} from './moves';
import { copyOf, isInOffice, membersOf, type Tree, type TreeOrganization } from './tree';

/** Which organisation changes, when, and the event's id, which a new organisation takes as its own. */
export interface ChangeAt {
  readonly eventId: string;
  readonly organizationId: string;
  readonly on: Day;
}

interface Step<C> extends ChangeAt {
  readonly tree: Tree;
  readonly from: TreeOrganization;
  readonly change: C;
}

type Of<K extends OrganizationChange['kind']> = Extract<OrganizationChange, { kind: K }>;

/** The tree after a change, or why it cannot be. The tree must hold all that the change names. */
export function applyChange(
  tree: Tree,
  at: ChangeAt,
  change: OrganizationChange,
): { readonly tree: Tree } | { readonly issue: Issue } {
  const next = copyOf(tree);
  try {
    const from = alive(next, at.organizationId, 'organizationId');
    (STEPS[change.kind] as (step: Step<OrganizationChange>) => void)({
      ...at,
      tree: next,
      from,
      change,
    });
    return { tree: next };
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return { issue: { path: refused.path, message: refused.message } };
  }
}

const STEPS: { [K in OrganizationChange['kind']]: (step: Step<Of<K>>) => void } = {
  rename({ from, change }) {
    from.name = change.name;
    from.kind = change.to;
  },
  admit({ tree, from, on, change }) {
    unitOf(tree, change.unitId);
    if (from.unitIds.includes(change.unitId)) {
      throw new Refused('change.unitId', '这个单位已在本党组织');
    }
    enter(tree, from, change.unitId, change.formation, on);
  },
  splitOff({ tree, from, on, eventId, change }) {
    const { unitIds, personIds, name, to, formation } = change;
    const fresh = newOrganization(eventId, name, to, from.townId);
    tree.organizations[eventId] = fresh;
    moveUnits(tree, from, fresh, unitIds, formation, on);
    movePeople(tree, from, fresh, personIds, on);
  },
  moveUnits({ tree, from, on, change }) {
    const into = other(tree, from, change.intoId, 'change.intoId');
    moveUnits(tree, from, into, change.unitIds, change.formation, on);
    movePeople(tree, from, into, change.personIds, on);
  },
  merge({ tree, from, on, change }) {
    const into = other(tree, from, change.intoId, 'change.intoId');
    moveUnits(tree, from, into, [...from.unitIds], change.formation, on);
    movePeople(
      tree,
      from,
      into,
      membersOf(tree, from.id).map((m) => m.id),
      on,
    );
    end(tree, from, on);
  },
  dissolve({ tree, from, on, change }) {
    const members = membersOf(tree, from.id).map((m) => m.id);
    if (members.length > 0 && !change.membersToId) {
      throw new Refused(
        'change.membersToId',
        `还有 ${members.length} 名党员，请选他们转入的党组织`,
      );
    }
    if (change.membersToId) {
      movePeople(
        tree,
        from,
        other(tree, from, change.membersToId, 'change.membersToId'),
        members,
        on,
      );
    }
    for (const unitId of [...from.unitIds]) leave(tree, from, unitId, on);
    end(tree, from, on);
  },
  transfer({ tree, from, on, change }) {
    movePeople(tree, from, other(tree, from, change.intoId, 'change.intoId'), change.personIds, on);
  },
  appoint({ tree, from, on, change }) {
    requireMember(tree, from, change.personId, 'change.personId');
    const { personId, post, inUnit, source } = change;
    // T5: the holder's own earlier post, and the earlier secretary, end on the day.
    endPosts(from, on, (p) => p.personId === personId || (post === 'secretary' && p.post === post));
    from.posts.push({ personId, post, inUnit, ...(source ? { source } : {}), from: on });
  },
  relieve({ from, on, change }) {
    if (!from.posts.some((p) => p.personId === change.personId && isInOffice(p, on))) {
      throw new Refused('change.personId', '此人在本党组织没有职务');
    }
    endPosts(from, on, (p) => p.personId === change.personId);
  },
  elect({ from, on, change }) {
    from.electedOn = on;
    from.termYears = change.termYears;
  },
  place({ tree, from, change }) {
    if (!change.parentId) {
      from.parentId = undefined;
      return;
    }
    const parent = other(tree, from, change.parentId, 'change.parentId');
    if (!mayHold(parent)) throw new Refused('change.parentId', '只能隶属于党总支或党委');
    for (
      let up: TreeOrganization | undefined = parent;
      up;
      up = tree.organizations[up.parentId ?? '']
    ) {
      if (up.id === from.id) throw new Refused('change.parentId', '不能隶属于自己的下级');
    }
    from.parentId = parent.id;
  },
  relation({ tree, from, change }) {
    requireMember(tree, from, change.personId, 'change.personId').relationHere = change.here;
  },
};
