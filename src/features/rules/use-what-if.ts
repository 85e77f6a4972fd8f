/** Asks the server, kind after kind and some subjects at a time, what a version would have changed, and adds it up. */
import { useState } from 'react';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import type { MovedCase, RuleMove } from '@core/modules/rules/what-if.contract';
import { call } from '@app/data/cloud-client/call';
import { useWork } from '@app/data/use-work';

type Kind = ActionRequest<'rules.compare'>['what'];
type Answer = ActionOutput<'rules.compare'>;

export const whatIfTitles = {
  units: '单位的各期判定和督办',
  branches: '支部的各期判定和督办',
  members: '党员评星',
  organizations: '党组织评星',
  practices: '验收和验收补助',
  means: '等次补助和新建补助',
} as const satisfies Record<Kind, string>;

/** One kind so far. */
export interface WhatIfPart {
  readonly kind: Kind;
  readonly first: string;
  readonly last: string;
  readonly done: number;
  readonly total: number;
  readonly judged: number;
  readonly moves: readonly RuleMove[];
  readonly cases: readonly MovedCase[];
  /** Where it goes on; absent when it is over. */
  readonly next?: string | undefined;
}

const KINDS = Object.keys(whatIfTitles) as Kind[];
const MOST_CASES = 200;

export function useWhatIf(versionId: string) {
  const [parts, setParts] = useState<readonly WhatIfPart[]>([]);
  const { busy, error, hasLeft, doing } = useWork();
  const isOver = parts.length === KINDS.length && parts.every(({ next }) => next === undefined);
  return {
    parts,
    busy,
    error,
    isOver,
    /** Begins, or goes on where it stopped. */
    run: () =>
      void doing(async () => {
        let sums = isOver ? [] : parts;
        for (const kind of KINDS) {
          let own = sums.find((one) => one.kind === kind);
          while ((!own || own.next !== undefined) && !hasLeft()) {
            const after = own?.next === undefined ? {} : { after: own.next };
            own = withAnswer(
              own,
              kind,
              await call('rules.compare', { versionId, what: kind, ...after }),
            );
            const mine = own;
            sums = [...sums.filter((one) => one.kind !== kind), mine];
            setParts(sums);
          }
        }
      }),
  };
}

function withAnswer(sum: WhatIfPart | undefined, kind: Kind, answer: Answer): WhatIfPart {
  const { first, last, total, next } = answer;
  return {
    kind,
    first,
    last,
    total,
    next,
    done: (sum?.done ?? 0) + answer.done,
    judged: (sum?.judged ?? 0) + answer.judged,
    moves: added(sum?.moves ?? [], answer.moves),
    cases: [...(sum?.cases ?? []), ...answer.cases].slice(0, MOST_CASES),
  };
}

const keyOf = ({ kind, of, before, after }: RuleMove): string =>
  [kind, of, before, after].join('/');

function added(sums: readonly RuleMove[], more: readonly RuleMove[]): RuleMove[] {
  const all = new Map(sums.map((one) => [keyOf(one), one]));
  for (const one of more) {
    const count = (all.get(keyOf(one))?.count ?? 0) + one.count;
    all.set(keyOf(one), { ...one, count });
  }
  return [...all.values()];
}
