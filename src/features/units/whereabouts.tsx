import { View } from '@tarojs/components';
import type { UnitPage } from '@core/modules/units/contract';
import { mapPointOf } from '@core/modules/units/map-point';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { useWork } from '@app/data/use-work';
import { openMap } from '@app/phone/open-map';
import { copy } from '@app/phone/dial';

/** The way to a unit: on the map where the office has put it there, else its address to be pasted into one. */
export function Whereabouts({ unit }: { unit: UnitPage }) {
  const { error, doing } = useWork();
  const { name, address, mapPoint } = unit;
  const point = mapPointOf(mapPoint);
  if (!address && !point) return null;
  const open = (): void => {
    if (point) void doing(() => openMap({ ...point, name, address: address ?? '' }));
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
      <FailureLine why={error} />
    </View>
  );
}
