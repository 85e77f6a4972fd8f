/**
 * One administrator without an end always remains. Whoever takes a role, a binding or a person
 * away leaves another who is in office today, without an end, and bound, so that they can act.
 */
import { AppError } from '@core/shared/errors';
import type { RoleGrant } from '@core/modules/people/contract';
import type { Day } from '@core/shared/calendar/day';
import { isInForce } from '@server/runtime/actor';
import { ADMINISTRATOR_ID, ADMINISTRATORS_CHANGED_ID } from '@server/runtime/deployment';
import type { Transaction } from '@server/runtime/store';
import type { StoredDeployment } from '@server/runtime/stored-own';
import type { StoredPerson } from './stored';
import type { Deps } from '@server/runtime/deps';
import { everAdministrators } from './repository';

const AT_MOST = 100;

const isAdministrator = ({ role }: RoleGrant): boolean => role === 'administrator';

/** In office on the day with an account to act with. */
const acts = (person: StoredPerson, today: Day, lasting: boolean): boolean =>
  !person.erasedOn &&
  person.openid !== undefined &&
  person.roles.some((r) => isAdministrator(r) && isInForce(r, today) && (!lasting || !r.to));

async function administrators({ store }: Pick<Deps, 'store'>): Promise<StoredPerson[]> {
  return everAdministrators(store, AT_MOST);
}

/**
 * Asked before a person's office, binding or document ends; says nothing of people who are no
 * administrators. Two at once are put one after the other by a document that both write.
 * @throws AppError CONFLICT when nobody would be left.
 */
export async function requireAdministratorLeft(
  deps: Deps,
  tx: Transaction,
  leaving: StoredPerson,
  writeId: string,
): Promise<void> {
  if (!leaving.roles.some((r) => isAdministrator(r) && (!r.to || r.to > deps.today))) return;
  const changes = { _id: ADMINISTRATORS_CHANGED_ID, schemaVersion: 1, value: writeId } as const;
  await tx.set('deployment', changes);
  for (const { _id } of await administrators(deps)) {
    // The query is from outside: each is read again where nobody else can change it.
    const other = _id === leaving._id ? null : await tx.get('persons', _id);
    if (other && acts(other, deps.today, true)) return;
  }
  throw new AppError(
    'CONFLICT',
    '至少要有一位没有结束日期、已绑定微信的系统管理员；请先授予并绑定另一位',
  );
}

/** What is kept of the deployment's code once it was used: never the code's own hash. */
export const usedHashOf = (deps: Pick<Deps, 'sha256'>, codeHash: string): string =>
  deps.sha256(`used:${codeHash}`);

/**
 * Whether the deployment's code opens the office: in an empty cloud, or when the deployment has
 * set another code than the one that was used and no administrator is left who could act.
 */
export async function isClaimOpen(deps: Deps, head: StoredDeployment | null): Promise<boolean> {
  const { firstAdministratorCodeHash: codeHash, today } = deps;
  if (!head) return true;
  if (codeHash === null || !head.usedHash || head.usedHash === usedHashOf(deps, codeHash)) {
    return false;
  }
  return (await administrators(deps)).every((person) => !acts(person, today, false));
}

/** Who claimed the office last, and with which code. */
export const readClaim = ({ store }: Pick<Deps, 'store'>): Promise<StoredDeployment | null> =>
  store.get('deployment', ADMINISTRATOR_ID);
