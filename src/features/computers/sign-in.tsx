import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { inFours } from '@core/modules/papers/slip';
import { endSecondLook } from '@app/data/desk';
import { isDesk } from '@app/data/is-desk';
import { goBack, useAsked } from '@app/data/routes';
import { pageAfterBinding } from '@app/data/wanted-page';
import { Button } from '@app/ui/button';
import { FailureLine, Message } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { Picture } from '@app/ui/picture';
import { useScreenCode } from './use-screen-code';
import './computers.scss';

/** Where a browser is signed in by a phone. */
export function SignIn() {
  return isDesk() ? <Code /> : <NoDesk />;
}

/** The demo's own page, where one chooses who one is. */
function NoDesk() {
  return (
    <Page>
      <Message
        icon="smartphone"
        title="这是电脑上的登录页"
        action={{ label: '返回', onTap: goBack }}
      >
        这里已经选了身份，不用登录。
      </Message>
    </Page>
  );
}

/** At a desk: the code that a phone scans, the number that it asks for, and then on to where one wanted to go. */
function Code() {
  const again = useAsked('signIn').again !== undefined;
  // Whoever leaves without the phone's word gives up what waits for it.
  useEffect(() => () => endSecondLook(false), []);
  const done = (): void => {
    endSecondLook(true);
    if (again) goBack();
    else void Taro.reLaunch({ url: pageAfterBinding() });
  };
  const { screen, said, error, renew } = useScreenCode(again, done);
  return (
    <Page>
      <View className="card stack sign-in">
        <View className="title">{again ? '请在手机上再确认一次' : '用手机登录'}</View>
        <View className="note">
          {again
            ? '导出、删除个人信息、改身份和规则，要手机再确认一次，5 分钟内有效。'
            : '打开微信里的小程序，在“我的 → 电脑登录”里扫码，再选出下面的数字。'}
        </View>
        {screen ? (
          <>
            <Picture className="sign-in__qr" src={screen.image} label="登录码，二维码" />
            <View className="note">登录码</View>
            <View className="sign-in__code">{inFours(screen.code)}</View>
            <View className="note">数字</View>
            <View className="sign-in__number">{screen.number}</View>
          </>
        ) : null}
        {said === '' ? null : <View className="banner">{said}</View>}
        <FailureLine why={error} />
        {said === '' && error === '' ? null : (
          <Button look="main" onTap={renew}>
            换一个码
          </Button>
        )}
        {again ? (
          <Button look="quiet" onTap={goBack}>
            不办了，返回
          </Button>
        ) : null}
        <View className="note">公用的电脑用完请退出。一小时不用会自动退出。</View>
      </View>
    </Page>
  );
}
