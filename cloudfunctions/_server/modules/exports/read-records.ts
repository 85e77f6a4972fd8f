/** Roles, contacts, needs and promises, coverage, page by page. */
import type { ExportCell } from '@core/modules/exports/contract';
import { matterStateTitles } from '@core/modules/matters/contract';
import { roleTitles } from '@core/modules/people/contract';
import { unitKind, unitKindTitles } from '@core/modules/units/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { contactNow, isVoided, standing } from '@server/modules/contacts/versions';
import { namesIn, scopeNames } from '@server/runtime/tree';
import {
  dayCell,
  nextOf,
  ofTown,
  page as pageOf,
  peoplePage,
  rest,
  type ReadStep,
} from './read-page';
import { unitsById } from '@server/modules/units/repository';
import { allFigures } from '@server/modules/figures/repository';

const CHANNELS = { phone: '电话', online: '线上', onsite: '走访', elsewhere: '在外面谈' } as const;

export const readRoles: ReadStep = async (deps, head, after) => {
  const page = await peoplePage(deps, head, after);
  const people = await ofTown(deps, head, page);
  const scopes = await scopeNames(deps.store, [
    ...new Set(people.flatMap(({ roles }) => roles.map(({ scopeId }) => scopeId))),
  ]);
  return {
    rows: {
      roles: people.flatMap(({ _id, name, roles }) =>
        roles.map(({ role, scopeId, from, to }): ExportCell[] => [
          name,
          roleTitles[role],
          scopes.get(scopeId) ?? '',
          dayCell(from),
          dayCell(to),
          _id,
        ]),
      ),
    },
    ...nextOf(page),
  };
};

/** A contact says its unit alone: a town's export passes over those of other towns. */
export const readContacts: ReadStep = async (deps, head, after) => {
  const contacts = await pageOf(deps, 'contacts', after);
  const units = await unitsById(deps.store, [
    ...new Set(contacts.found.map(({ unitId }) => unitId)),
  ]);
  const mine = new Map(
    units.filter((u) => !head.townId || u.townId === head.townId).map((u) => [u._id, u.name]),
  );
  const own = contacts.found.filter(({ unitId }) => mine.has(unitId));
  const names = await namesIn(
    deps.store,
    'persons',
    own.map(({ by }) => by),
  );
  return {
    rows: {
      contacts: own.map((contact): ExportCell[] => {
        const { unitId, by } = contact;
        const { on, text, ...facts } = contactNow(contact);
        const corrected = standing(contact).length > 0;
        return [
          dayCell(on),
          mine.get(unitId) ?? '',
          CHANNELS[facts.channel],
          facts.outcome === 'reached' ? '已联系上' : '未联系上',
          facts.metOwner ? '是' : '否',
          names.get(by) ?? '',
          text || null,
          isVoided(contact) ? '已作废' : corrected ? '已更正' : '有效',
          unitId,
        ];
      }),
    },
    ...rest(contacts),
  };
};

export const readMatters: ReadStep = async (deps, head, after) => {
  const matters = await pageOf(deps, 'matters', after, head.townId);
  const units = await namesIn(
    deps.store,
    'units',
    matters.found.map(({ unitId }) => unitId),
  );
  return {
    rows: {
      matters: matters.found.map(({ unitId, kind, text, raisedOn, dueOn, state }) => [
        units.get(unitId) ?? '',
        kind === 'need' ? '诉求' : '承诺',
        text,
        dayCell(raisedOn),
        dayCell(dueOn),
        matterStateTitles[state],
        unitId,
      ]),
    },
    ...rest(matters),
  };
};

/** As counted for each 通报, and as it stands: the history of the two coverages. */
export const readCoverage: ReadStep = async (deps, head, after) => {
  const counted = await pageOf(deps, 'reportTowns', after);
  const now = after === '' ? await allFigures(deps.store) : [];
  const towns = await namesIn(
    deps.store,
    'orgNodes',
    now.map(({ townId }) => townId),
  );
  const states = [
    ...counted.found.map(({ facts }) => ({
      on: dayOfInstant(facts.asOf),
      townId: facts.townId,
      name: facts.name,
      coverage: facts.state.coverage,
    })),
    ...now.map(({ businessDate, townId, coverage }) => ({
      on: businessDate,
      townId,
      name: towns.get(townId) ?? '',
      coverage,
    })),
  ].filter(({ townId }) => !head.townId || townId === head.townId);
  return {
    rows: {
      coverage: states.flatMap(({ on, name, coverage }) =>
        unitKind.options.map((kind): ExportCell[] => {
          const { operating, organised, separate, worked } = coverage[kind];
          return [dayCell(on), name, unitKindTitles[kind], operating, organised, separate, worked];
        }),
      ),
    },
    ...rest(counted),
  };
};
