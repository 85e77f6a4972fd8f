/** Party organisations, instructors and members, page by page. */
import type { ExportCell } from '@core/modules/exports/contract';
import { organizationKindTitles } from '@core/modules/units/contract';
import { dutiesOf } from '@core/modules/roster/check-members';
import { compareNames } from '@core/shared/names/sort-key';
import { isInForce } from '@server/runtime/actor';
import type { StoredPerson } from '@server/modules/people/stored';
import { namesIn } from '@server/runtime/tree';
import { dayCell, nextOf, ofTown, PAGE, peoplePage, phoneIn, type ReadStep } from './read-page';
import { unitsById } from '@server/modules/units/repository';
import { organizationsPage } from '@server/modules/organizations/repository';

export const readOrganizations: ReadStep = async (deps, head, after) => {
  const page = await organizationsPage(deps.store, after, head.townId, PAGE);
  const current = page.filter(({ endedOn }) => !endedOn || endedOn > head.asOf);
  const units = await unitsById(deps.store, [
    ...new Set(current.flatMap(({ unitIds }) => unitIds)),
  ]);
  const unitName = new Map(units.map(({ _id, name }) => [_id, name]));
  const above = await namesIn(
    deps.store,
    'partyOrganizations',
    current.flatMap(({ parentId }) => parentId ?? []),
  );
  const towns = await namesIn(
    deps.store,
    'orgNodes',
    current.map(({ townId }) => townId),
  );
  return {
    rows: {
      partyOrganizations: current.map((one) => [
        one.name,
        one.unitIds
          .flatMap((id) => unitName.get(id) ?? [])
          .sort(compareNames)
          .join('、') || null,
        organizationKindTitles[one.kind],
        (one.parentId && above.get(one.parentId)) || null,
        towns.get(one.townId) ?? null,
        dayCell(one.electedOn),
        one.termYears ?? null,
        one._id,
      ]),
    },
    ...nextOf(page),
  };
};

export const readInstructors: ReadStep = async (deps, head, after) => {
  const page = await peoplePage(deps, head, after, 'instructor');
  const phone = phoneIn(head);
  const instructs = ({ roles, erasedOn }: StoredPerson): boolean =>
    !erasedOn && roles.some((r) => r.role === 'instructor' && isInForce(r, head.asOf));
  return {
    rows: {
      instructors: (await ofTown(deps, head, page))
        .filter(instructs)
        .map((one) => [one.name, one.dispatchedBy ?? null, phone(one.phone), one._id]),
    },
    ...nextOf(page),
  };
};

const CATEGORIES = { full: '正式党员', probationary: '预备党员' } as const;

export const readMembers: ReadStep = async (deps, head, after) => {
  // Most people are members: in order of names alone the order itself is the index.
  const page = await peoplePage(deps, head, after);
  const phone = phoneIn(head);
  const homeOf = ({ roles, erasedOn }: StoredPerson): string | undefined =>
    erasedOn
      ? undefined
      : roles.find((r) => r.role === 'member' && isInForce(r, head.asOf))?.scopeId;
  const present = await ofTown(deps, head, page);
  const homes = await namesIn(
    deps.store,
    'partyOrganizations',
    present.flatMap((one) => homeOf(one) ?? []),
  );
  return {
    rows: {
      members: present.flatMap((one): ExportCell[][] => {
        const home = homeOf(one);
        const name = home && homes.get(home);
        if (!home || !name) return [];
        const category = one.category ? CATEGORIES[one.category] : null;
        const duty = dutyOf(one, home, head.asOf);
        const joined = one.joinedOn ? dayCell(one.joinedOn) : (one.joinedMonth ?? null);
        return [[one.name, name, category, duty, joined, phone(one.phone), one._id, home]];
      }),
    },
    ...nextOf(page),
  };
};

/** The post as written; where it and the role of secretary disagree, the role is said. */
function dutyOf({ partyPost, roles }: StoredPerson, home: string, on: string): string | null {
  const leads = roles.some((r) => r.role === 'secretary' && r.scopeId === home && isInForce(r, on));
  if (leads === dutiesOf(partyPost).isSecretary) return partyPost ?? null;
  return leads ? '书记' : null;
}
