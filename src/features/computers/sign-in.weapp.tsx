import { goBack } from '@app/data/routes';
import { Message } from '@app/ui/messages';
import { Page } from '@app/ui/page';

/** A phone is signed in by WeChat: whoever comes here by a link is told where the page is for. */
export function SignIn() {
  return (
    <Page>
      <Message
        icon="smartphone"
        title="这是电脑上的登录页"
        action={{ label: '返回', onTap: goBack }}
      >
        手机上不用登录。要登录电脑，请在“我的 → 电脑登录”里扫码。
      </Message>
    </Page>
  );
}
