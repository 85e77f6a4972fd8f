/** Filters of 台账 under names, kept in this browser for whoever is bound: as the query of the page's link. */
import { useState } from 'react';
import * as storage from '@app/phone/storage';
import { whoIsBound } from '@app/data/who';

export interface KeptFilter {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface KeptFilters {
  readonly all: readonly KeptFilter[];
  /** Under a name; one of the same name gives way. */
  readonly keep: (filter: KeptFilter) => void;
  readonly drop: (name: string) => void;
}

/** How many names a row of choices may hold. */
export const MOST_KEPT = 12;
export const NAME_MAX = 12;

const place = (): string => `filters/units/${whoIsBound()}`;

export function useKeptFilters(): KeptFilters {
  const [all, setAll] = useState(() => storage.read<KeptFilter[]>(place()) ?? []);
  const write = (next: readonly KeptFilter[]): void => {
    storage.write(place(), next);
    setAll([...next]);
  };
  const without = (name: string): KeptFilter[] => all.filter((one) => one.name !== name);
  return {
    all,
    keep: (filter) => write([...without(filter.name), filter].slice(-MOST_KEPT)),
    drop: (name) => write(without(name)),
  };
}
