/** 台账's filter: from the page's query, kept in it, and in what is forwarded. */
import { useEffect, useState } from 'react';
import { useShareAppMessage } from '@tarojs/taro';
import type { UnitFilter } from '@core/modules/units/contract';
import { filterOfParams, filterWords, paramsOfFilter } from '@core/modules/units/filter';
import { keepInAddress } from '@app/phone/address';
import { useTyped } from '@app/phone/use-typed';
import { linkTo, pathOf, useAsked } from '@app/data/routes';

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
  readonly clear: () => void;
}

export function useFilter(): LedgerFilter {
  const params = useAsked('units');
  const [begun] = useState(() => filterOfParams(params));
  const { query: words = '', ...rest } = begun.filter;
  const { typed, query, setTyped } = useTyped(words);
  const [townId, setTownId] = useState(begun.townId);
  const [filter, setFilter] = useState<UnitFilter>(rest);
  const all: UnitFilter = { ...filter, ...(query ? { query } : {}) };
  const address = paramsOfFilter(all, townId);
  const link = new Map(Object.entries(address));
  const key = JSON.stringify(address);
  useEffect(() => {
    keepInAddress(pathOf('units'), JSON.parse(key) as Record<string, string>);
  }, [key]);
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
    clear: () => {
      setTyped('');
      setTownId('');
      setFilter({});
    },
  };
}
