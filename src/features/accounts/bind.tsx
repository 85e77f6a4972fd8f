import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { AppError } from '@core/shared/errors';
import { PRIVACY_VERSION } from '@core/modules/people/labels';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { ScanButton } from '@app/ui/scan-button';
import { Tap } from '@app/ui/tap';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { noteBinding } from '@app/data/session';
import { failureMessage } from '@app/phone/show-failure';
import { useQuery } from '@app/data/query';
import { pageAfterBinding } from '@app/data/wanted-page';
import { opens } from '@app/data/routes';

/** A stranger's page: a code from one's secretary or supervisor, nothing else. */
export function Bind() {
  const session = useQuery('session.open', {});
  if (!session.data) {
    return (
      <Page>
        <Waiting {...session} />
      </Page>
    );
  }
  const emptyCloud = !session.data.bound && session.data.emptyCloud;
  return <Page>{emptyCloud ? <FirstAdministrator /> : <RedeemCode />}</Page>;
}

function RedeemCode() {
  const [code, setCode] = useState('');
  const form = useSubmit(async (id) => {
    noteBinding('');
    const { personId } = await call('binding.redeem', { id, code, consent: PRIVACY_VERSION });
    noteBinding(personId);
  });
  return (
    <View className="stack">
      <View className="title">绑定您在名册上的身份</View>
      <View className="note">
        绑定码由支部书记或镇街、工委工作人员发给您，7 天内有效，只能用一次。
      </View>
      <CodeField label="绑定码" code={code} onChange={setCode} error={form.errorAt('input.code')} />
      <ScanButton title="绑定码" pattern={/^[A-Z0-9]{8}$/} onScanned={setCode} />
      <Consent form={form} />
      <Button look="main" onTap={form.submit} disabled={form.busy}>
        {form.busy ? '正在绑定' : '绑定'}
      </Button>
      <Button look="quiet" onTap={opens('slip')}>
        我有评议码，不用绑定
      </Button>
    </View>
  );
}

function FirstAdministrator() {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [districtName, setDistrictName] = useState('');
  const form = useSubmit((id) =>
    call('administrator.claim', {
      id,
      code,
      name,
      districtName,
      consent: PRIVACY_VERSION,
    }),
  );
  return (
    <View className="stack">
      <View className="title">首次使用：登记首位管理员</View>
      <View className="note">管理员口令在部署时设定，只能用一次。之后可导入名册、发绑定码。</View>
      <CodeField
        label="管理员口令"
        code={code}
        onChange={setCode}
        error={form.errorAt('input.code')}
      />
      <TextField
        label="您的姓名"
        value={name}
        max={20}
        onChange={setName}
        error={form.errorAt('input.name')}
      />
      <TextField
        label="区县名称"
        value={districtName}
        max={30}
        onChange={setDistrictName}
        placeholder="例如：某某区"
        error={form.errorAt('input.districtName')}
      />
      <Consent form={form} />
      <Button look="main" onTap={form.submit} disabled={form.busy}>
        {form.busy ? '正在登记' : '登记'}
      </Button>
    </View>
  );
}

interface CodeFieldProps {
  label: string;
  code: string;
  onChange: (code: string) => void;
  error: string | undefined;
}

function CodeField({ label, code, onChange, error }: CodeFieldProps) {
  return <TextField label={label} value={code} max={40} onChange={onChange} error={error} />;
}

interface Form {
  readonly busy: boolean;
  readonly consented: boolean;
  readonly message: string;
  readonly submit: () => void;
  readonly setConsented: (on: boolean) => void;
  readonly errorAt: (path: string) => string | undefined;
}

/** One submission at a time; the id stays while it is repeated, and wrong fields keep their reasons. */
function useSubmit(send: (id: string) => Promise<unknown>): Form {
  const [id, setId] = useState(newId);
  const [busy, setBusy] = useState(false);
  const [consented, setConsented] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [message, setMessage] = useState('');
  const submit = (): void => {
    if (busy) return;
    if (!consented) return setMessage('请先阅读并同意隐私保护指引');
    setBusy(true);
    setMessage('');
    setError(null);
    send(id)
      .then(() => Taro.reLaunch({ url: pageAfterBinding() }))
      .catch((failure: unknown) => {
        if (failure instanceof AppError) {
          setError(failure);
          // Another content needs another id.
          setId(newId());
        }
        // A field's own reason stands at the field, once.
        const atField = failure instanceof AppError && (failure.issues?.length ?? 0) > 0;
        setMessage(atField ? '' : failureMessage(failure));
      })
      .finally(() => setBusy(false));
  };
  const errorAt = (path: string) => error?.issues?.find((i) => i.path === path)?.message;
  return { busy, consented, message, submit, setConsented, errorAt };
}

function Consent({ form }: { form: Form }) {
  return (
    <View className="stack">
      <View className="row row--wrap">
        <Check on={form.consented} onChange={form.setConsented} label="我已阅读并同意隐私保护指引">
          我已阅读并同意
        </Check>
        <Tap className="check" onTap={opens('privacyNotice')}>
          <Text style={{ textDecoration: 'underline' }}>《隐私保护指引》</Text>
        </Tap>
      </View>
      {form.message ? <View className="field__error">{form.message}</View> : null}
    </View>
  );
}
