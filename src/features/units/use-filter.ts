/** 台账's filter: from the page's query, kept in it, and in what is forwarded. */
import { useState } from 'react';
import { useShareAppMessage } from '@tarojs/taro';
import type { UnitFilter } from '@core/modules/units/contract';
import { filterOfParams, filterWords, paramsOfFilter } from '@core/modules/units/filter';
import { useTyped } from '@app/phone/use-typed';
import { linkTo, useAsked } from '@app/data/routes';
import { useInAddress } from '@app/data/use-in-address';

export interface LedgerFilter {
  readonly typed: string;
  readonly setTyped: (text: string) => void;
  readonly townId: string;
  readonly setTownId: (townId: string) => void;
  /** Beside town and search words. */
  readonly filter: UnitFilter;
  readonly setFilter: (filter: UnitFilter) => void;
  /** All of it, as the list is asked. */
  readonly asked: UnitFilter & { townId?: string };
  readonly isPlain: boolean;
  /** As the query of the page, and as it was kept under a name. */
  readonly params: Readonly<Record<string, string>>;
  readonly apply: (params: Readonly<Record<string, string>>) => void;
  readonly clear: () => void;
}

/** @param beside what else stands in the page's address */
export function useFilter(beside: Readonly<Record<string, string>>): LedgerFilter {
  const params = useAsked('units');
  const [begun] = useState(() => filterOfParams(params));
  const { query: words = '', ...rest } = begun.filter;
  const { typed, query, setTyped } = useTyped(words);
  const [townId, setTownId] = useState(begun.townId);
  const [filter, setFilter] = useState<UnitFilter>(rest);
  const all: UnitFilter = { ...filter, ...(query ? { query } : {}) };
  const address = paramsOfFilter(all, townId);
  const link = new Map(Object.entries(address));
  useInAddress('units', { ...address, ...beside });
  const apply = (kept: Readonly<Record<string, string>>): void => {
    const { filter: whole, townId: town } = filterOfParams(kept);
    const { query: sought = '', ...others } = whole;
    setTyped(sought);
    setTownId(town);
    setFilter(others);
  };
  useShareAppMessage(() => {
    return {
      title: ['台账', ...filterWords(all)].join(' · '),
      path: linkTo('units', Object.fromEntries(link)),
    };
  });
  return {
    typed,
    setTyped,
    townId,
    setTownId,
    filter,
    setFilter,
    asked: { ...all, ...(townId ? { townId } : {}) },
    isPlain: link.size === 0,
    params: address,
    apply,
    clear: () => apply({}),
  };
}
