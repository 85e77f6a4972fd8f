/** Which columns of a table are shown: kept in this browser. */
import { useState } from 'react';
import * as storage from '@app/phone/storage';
import type { Column } from './table.shared';

export interface ChosenColumns<R> {
  readonly shown: readonly Column<R>[];
  readonly isOn: (key: string) => boolean;
  readonly toggle: (key: string) => void;
}

export function useColumns<R>(name: string, columns: readonly Column<R>[]): ChosenColumns<R> {
  const place = `table/${name}`;
  const [keys, setKeys] = useState<readonly string[]>(
    () =>
      storage.read<string[]>(place) ?? columns.filter(({ extra }) => !extra).map(({ key }) => key),
  );
  const isOn = (key: string): boolean => key === columns[0]?.key || keys.includes(key);
  const toggle = (key: string): void => {
    const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
    setKeys(next);
    storage.write(place, next);
  };
  return { shown: columns.filter(({ key }) => isOn(key)), isOn, toggle };
}
