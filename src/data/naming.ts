/** Naming an instructor and taking it back: each at once, under one id however often it is sent. */
import { useState } from 'react';
import { call } from './cloud-client/call';
import { newId } from './ids';
import { useWork } from './use-work';

/** What was named a moment ago: it can be taken back beside it. */
export interface Named {
  readonly changeId: string;
  readonly unitIds: readonly string[];
  readonly words: string;
}

export interface Naming {
  readonly busy: boolean;
  readonly error: string;
  readonly named: Named | null;
  readonly name: (
    units: readonly { unitId: string; name: string }[],
    person: { personId: string; name: string },
  ) => Promise<boolean>;
  readonly takeBack: () => Promise<void>;
}

/** @param onChange after a naming, and after it was taken back */
export function useNaming(onChange: () => void): Naming {
  const work = useWork();
  const [named, setNamed] = useState<Named | null>(null);
  // The same choice sent again after a lost answer is the same record.
  const [begun, setBegun] = useState<{ key: string; id: string } | null>(null);
  const idFor = (key: string): string => {
    if (begun?.key === key) return begun.id;
    const id = newId();
    setBegun({ key, id });
    return id;
  };
  return {
    busy: work.busy,
    error: work.error,
    named,
    name: async (units, { personId, name }) => {
      const unitIds = units.map(({ unitId }) => unitId);
      const id = idFor(`${personId}/${unitIds.join()}`);
      let done = false;
      await work.doing(async () => {
        await call('responsibility.assign', { id, unitIds, instructorId: personId });
        done = true;
        setBegun(null);
        const what = units.length === 1 ? (units[0]?.name ?? '') : `${units.length} 家单位`;
        setNamed({ changeId: id, unitIds, words: `已指定${name}负责${what}，从今天起` });
        onChange();
      });
      return done;
    },
    takeBack: async () => {
      if (!named) return;
      const id = idFor(`back/${named.changeId}`);
      await work.doing(async () => {
        await call('responsibility.withdraw', { id, changeId: named.changeId });
        setBegun(null);
        setNamed(null);
        onChange();
      });
    },
  };
}
