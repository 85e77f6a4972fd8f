/** At a desk: who is not signed in goes to where one signs in, and what is weighty to the phone's second look. */
import Taro from '@tarojs/taro';
import { onDeskRefusal } from './desk';
import { linkTo } from './routes';
import { wantPageInFront } from './wanted-page';

export function leadAtDesk(): void {
  onDeskRefusal((code) => {
    if (code === 'CONFIRM_AGAIN')
      return void Taro.navigateTo({ url: linkTo('signIn', { again: '1' }) });
    wantPageInFront();
    void Taro.reLaunch({ url: linkTo('signIn') });
  });
}
