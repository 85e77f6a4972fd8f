/** How an action is declared: its shapes, its function, and who may call it where. */
import type * as z from '@core/shared/zod';
import type { Role } from '@core/modules/people/labels';

/** Everybody an action can meet: the roles, and a stranger whose OPENID is bound to nobody. */
export type Caller = Role | 'stranger';

/** `none`, only inside the role's own scope (`own`), or anywhere in the district (`all`). */
export type Reach = 'none' | 'own' | 'all';

/** Deployed functions: `api` for the daily path of a phone, `desk` for work of many requests, `files` for heavy libraries. */
export type Host = 'api' | 'desk' | 'files';
export type Access = Readonly<Partial<Record<Caller, Reach>>>;

export interface ActionSpec<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  H extends Host = Host,
  A extends Access = Access,
> {
  /** What a record of it is called where a phone may keep it for a while: 请假, 联系记录. */
  readonly title?: string;
  readonly runsIn: H;
  /** In a browser the phone looks a second time before it: exports, erasure, roles, rules. */
  readonly again?: true;
  /** Another function that asks whether somebody may do it, and so is told its contract too. */
  readonly alsoKnownIn?: 'api';
  readonly input: I;
  readonly output: O;
  /** Callers that are not named have no access. */
  readonly access: A;
  /**
   * Fields of the input that name records which a phone may have made and not sent yet, as
   * paths; `items.id` goes through a list. The outbox sends the named record first.
   */
  readonly restsOn?: readonly string[];
  /**
   * By a field of the input: actions whose earlier records with the same value in it go
   * before, because the server judges this one by what they left.
   */
  readonly after?: Readonly<Record<string, readonly string[]>>;
}

/** Declares an action, keeping its exact types: its route follows from them. */
export function action<
  I extends z.ZodType,
  O extends z.ZodType,
  H extends Host,
  const A extends Access,
>(
  spec: ActionSpec<I, O, H, A> & { access: Record<Exclude<keyof A, Caller>, never> },
): ActionSpec<I, O, H, A> {
  return spec;
}

/** The reach of a caller; what is not said is denied. */
export function reachOf(spec: ActionSpec, caller: Caller): Reach {
  return spec.access[caller] ?? 'none';
}
