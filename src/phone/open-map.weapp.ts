/** A place on WeChat's own map (wx.openLocation): it shows a point that is given, and asks for no location. */
import Taro from '@tarojs/taro';
import type { PlaceOnMap } from './open-map.shared';
import { platformCall } from './platform-call';

const SCALE = 16;

/** @throws PlatformError with what to do instead. */
export async function openMap(place: PlaceOnMap): Promise<void> {
  await platformCall('openLocation', () => Taro.openLocation({ ...place, scale: SCALE }));
}
