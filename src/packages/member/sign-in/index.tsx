import { SignIn } from '@app/features/computers/sign-in';

definePageConfig({ navigationBarTitleText: '登录' });

export default function SignInPage() {
  return <SignIn />;
}
