import { useState } from 'react';
import { View } from '@tarojs/components';
import type { UnitPage } from '@core/modules/units/contract';
import { mapPointOf } from '@core/modules/units/map-point';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { openMap } from '@app/phone/open-map';
import { copy } from '@app/phone/dial';
import { failureWords } from '@app/phone/tell';

/** The way to a unit: on the map where the office has put it there, else its address to be pasted into one. */
export function Whereabouts({ unit }: { unit: UnitPage }) {
  const [why, setWhy] = useState('');
  const { name, address, mapPoint } = unit;
  const point = mapPointOf(mapPoint);
  if (!address && !point) return null;
  const open = (): void => {
    setWhy('');
    if (!point) return;
    openMap({ ...point, name, address: address ?? '' }).catch((error: unknown) =>
      setWhy(failureWords(error)),
    );
  };
  return (
    <View>
      <View className="row row--wrap">
        {point ? (
          <Button icon="map-pin" onTap={open}>
            在地图上看
          </Button>
        ) : null}
        {address ? <Button onTap={() => void copy(address)}>复制地址</Button> : null}
      </View>
      <FailureLine why={why} />
    </View>
  );
}
