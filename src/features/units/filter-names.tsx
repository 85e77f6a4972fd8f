/** Filters of 台账 by their names: one tap shows the list again; the present one is kept under a new name. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { List, ListRow } from '@app/ui/list';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { NAME_MAX, useKeptFilters, type KeptFilters } from './kept-filters';
import type { LedgerFilter } from './use-filter';

export function FilterNames({ place }: { place: LedgerFilter }) {
  const kept = useKeptFilters();
  const [naming, setNaming] = useState(false);
  const isShown = (params: object): boolean => sameParams(params, place.params);
  if (kept.all.length === 0 && place.isPlain) return null;
  return (
    <View className="row row--wrap towns__sentence no-print">
      {kept.all.map(({ name, params }) => (
        <Chip key={name} on={isShown(params)} onTap={() => place.apply(params)}>
          {name}
        </Chip>
      ))}
      <Button look="quiet" icon="plus" onTap={() => setNaming(true)}>
        {place.isPlain ? '管理常用筛选' : '存为常用筛选'}
      </Button>
      {naming ? <NameSheet place={place} kept={kept} onClose={() => setNaming(false)} /> : null}
    </View>
  );
}

const sameParams = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

interface SheetProps {
  place: LedgerFilter;
  kept: KeptFilters;
  onClose: () => void;
}

function NameSheet({ place, kept, onClose }: SheetProps) {
  const [name, setName] = useState('');
  const said = name.trim();
  const save = (): void => {
    kept.keep({ name: said, params: place.params });
    onClose();
  };
  return (
    <Sheet title="常用筛选" closeWord="完成" onClose={onClose}>
      {place.isPlain ? null : (
        <>
          <TextField
            label="名称（只存在这台电脑的浏览器里）"
            name="名称"
            value={name}
            max={NAME_MAX}
            onChange={setName}
          />
          <Button look="main" disabled={!said || said.length > NAME_MAX} onTap={save}>
            保存
          </Button>
        </>
      )}
      <List>
        {kept.all.map((one) => (
          <ListRow
            key={one.name}
            title={one.name}
            value={
              <Button look="quiet" label={`删除：${one.name}`} onTap={() => kept.drop(one.name)}>
                删除
              </Button>
            }
          />
        ))}
      </List>
    </Sheet>
  );
}
