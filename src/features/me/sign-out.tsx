import Taro from '@tarojs/taro';
import { signOut } from '@app/data/desk';
import { linkTo } from '@app/data/routes';
import { noteBinding } from '@app/data/session';
import { showFailure } from '@app/phone/show-failure';
import { ListRow } from '@app/ui/list';

/** Leaves this computer: the session ends, and what the browser held goes with it. */
export function SignOut() {
  const leave = (): void => {
    signOut().then(() => {
      noteBinding('');
      void Taro.reLaunch({ url: linkTo('signIn') });
    }, showFailure);
  };
  return <ListRow icon="x" title="退出登录" note="这台电脑不再登录" onTap={leave} />;
}
