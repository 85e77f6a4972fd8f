/**
 * What the tests of all actions send, as each noun declares it in `test/nouns`: an action without
 * a fixture does not compile.
 */
import { randomUUID } from 'node:crypto';
import type { District } from '@local-cloud/district';
import { makersIn } from './made';
import type { SmallDistrict } from './small-district';
import { workIn } from './work';

/** Where fixtures stand: a small district, and what makes things in it. */
export interface World {
  readonly district: District;
  readonly ids: SmallDistrict;
  readonly work: ReturnType<typeof workIn>;
  readonly make: ReturnType<typeof makersIn>;
  /** Made once, for inputs that are not made anew for each call. */
  readonly known: Readonly<Record<'meetingId' | 'reportId' | 'checkId' | 'runId', string>>;
}

/** A district that stands as it was filled. */
export const worldOf = (
  district: District,
  ids: SmallDistrict,
  known: World['known'] = { meetingId: '', reportId: '', checkId: '', runId: '' },
): World => ({
  district,
  ids,
  known,
  work: workIn(district, ids),
  make: makersIn(district, ids),
});

type Town = 0 | 1;

/** What is aimed at a town, or names no target: there the answer itself is cut to the caller's scope, which its own test checks. */
export interface Call {
  readonly scoped: boolean;
  /** `openid`: who will send it; what is one's own is made by the caller. */
  readonly input: (town: Town, openid: string) => object | Promise<object>;
}

export interface Fixture {
  /** Database requests of one call, exact: `test/server/requests.test.ts`. */
  readonly requests: number;
  /** A right input, made so that whoever may, gets OK: `test/server/matrix.test.ts`. */
  readonly call: Call;
  /** An input with every field, whose mutations are tried: `test/server/bad-input.test.ts`. */
  readonly full: () => Record<string, unknown>;
}

export type FixturesOf<T> = { readonly [A in keyof T]: Fixture };

export const unscoped = (input: Call['input'] = () => ({})): Call => ({ scoped: false, input });
export const scoped = (input: Call['input']): Call => ({ scoped: true, input });
export const id = (): string => randomUUID();
