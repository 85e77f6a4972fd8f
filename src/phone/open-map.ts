/** A place on a map: in a browser the map's own page, in a tab of its own; on a phone see the other ending. */
import type { PlaceOnMap } from './open-map.shared';

export function openMap({ latitude, longitude, name, address }: PlaceOnMap): Promise<void> {
  // 腾讯位置服务 URI API: coordinates by GCJ-02, as WeChat's own map.
  const marker = `coord:${latitude},${longitude};title:${name};addr:${address || name}`;
  const url = `https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(marker)}&referer=liangxin`;
  window.open(url, '_blank', 'noopener');
  return Promise.resolve();
}
