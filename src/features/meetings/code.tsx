import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { Picture } from '@app/ui/picture';
import { serverNow } from '@app/data/cloud-client/call';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import './party-day.scss';

const SECOND = 1_000;
/** Asks for more codes, and for who has signed in, this often. */
const REFRESH_MS = 15_000;

/** The code of the moment, large; another one each half minute. */
export function Code() {
  const { meetingId = '' } = useAsked('code');
  const query = useQuery('signIn.open', { meetingId });
  const [now, setNow] = useState(() => serverNow());
  const { reload } = query;
  useEffect(() => {
    const tick = setInterval(() => setNow(serverNow()), SECOND);
    const refresh = setInterval(() => void reload(), REFRESH_MS);
    return () => {
      clearInterval(tick);
      clearInterval(refresh);
    };
  }, [reload]);
  const live = query.data?.codes.find(({ from, to }) => from <= now && now < to);
  if (!query.data || !live) {
    return (
      <Page>
        <Waiting {...query} />
      </Page>
    );
  }
  return (
    <Page>
      <View className="card stack party-day__code">
        <View className="note">请到会的党员在“今日 · 党日”里扫码，或输入数字</View>
        <Picture className="party-day__qr" src={live.image} label="签到二维码" />
        <View className="party-day__digits">{`${live.code.slice(0, 3)} ${live.code.slice(3)}`}</View>
        <View className="note">{Math.ceil((live.to - now) / SECOND)} 秒后更换，过时作废</View>
        <View>已签到 {query.data.signedIn} 人</View>
      </View>
      <View className="note party-day__gap">
        签到只作参考，名单仍由书记确认。没有手机的党员不必签到。
      </View>
    </Page>
  );
}
