import { useState } from 'react';
import { View } from '@tarojs/components';
import { fenOf, yuanWords } from '@core/modules/means/money';
import type { GrantPage } from '@core/modules/means/pages.contract';
import type { Day } from '@core/shared/calendar/day';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DoneOnField } from '@app/ui/done-on-field';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  page: GrantPage;
  kind: 'pay' | 'spend';
  reload: () => Promise<void>;
  onClose: () => void;
}

/** A payment or a spending with the number of its voucher. A spending works without a signal. */
export function LineSheet({ page, kind, reload, onClose }: Props) {
  const { grant, purposes, today } = page;
  const [typed, setTyped] = useState('');
  const [voucher, setVoucher] = useState('');
  const [purpose, setPurpose] = useState(
    purposes.find(({ title }) => title === grant.purposeTitle)?.code ?? '',
  );
  const [words, setWords] = useState('');
  const [on, setOn] = useState<Day>(today);
  const { send, busy, error } = useSend();
  const fen = fenOf(typed);
  const most = kind === 'pay' ? grant.fen - grant.paid : grant.paid - grant.spent;
  const wrong =
    typed.trim() === ''
      ? undefined
      : fen === null
        ? '请填金额，最多两位小数'
        : fen > most
          ? `最多 ${yuanWords(most)}`
          : undefined;
  const ready =
    fen !== null && !wrong && voucher.trim() !== '' && (kind === 'pay' || purpose !== '');
  const save = (): void => {
    if (fen === null) return;
    const line = { ...acting(on), grantId: grant.grantId, fen, voucher: voucher.trim() };
    if (kind === 'spend') {
      const spend = { ...line, purpose, ...(words.trim() ? { words: words.trim() } : {}) };
      if (saveRecord('means.spend', spend, `支出 ${yuanWords(fen)}：${grant.title}`)) onClose();
      return;
    }
    const { id: _id, ...pay } = line;
    send('means.pay', pay, () => {
      onClose();
      void reload();
    });
  };
  return (
    <Sheet title={kind === 'pay' ? '登记拨付' : '登记支出'} onClose={onClose}>
      <TextField label="金额（元）" value={typed} max={12} error={wrong} onChange={setTyped} />
      <TextField label="凭证号" value={voucher} max={40} onChange={setVoucher} />
      {kind === 'spend' ? (
        <>
          <Field label="用途">
            <View className="row row--wrap">
              {purposes.map(({ code, title }) => (
                <Chip key={code} on={purpose === code} onTap={() => setPurpose(code)}>
                  {title}
                </Chip>
              ))}
            </View>
          </Field>
          <TextField label="说明（可不填）" value={words} max={200} onChange={setWords} />
        </>
      ) : null}
      <DoneOnField label="哪天" value={on} today={today} start={grant.begunOn} onChange={setOn} />
      {error ? <View className="banner">{error}</View> : null}
      <Button look="main" onTap={save} disabled={!ready || busy}>
        保存
      </Button>
    </Sheet>
  );
}
