import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { fenOf, yuanWords } from '@core/modules/means/money';
import type { OpenEntitlement } from '@core/modules/means/pages.contract';
import type { Day } from '@core/shared/calendar/day';
import { acting } from '@app/data/acting';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { DoneOnField } from '@app/ui/done-on-field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { Choice } from './choice';

type Means = ActionOutput<'means.subject'>;
type Channels = Means['channels'];

/** What a title gives, a sum on a paper, or what was raised. */
export type MeansWanted =
  | { readonly kind: 'entitled'; readonly entitlement: OpenEntitlement }
  | { readonly kind: 'given' | 'raised'; readonly channels: Channels };

interface Props {
  wanted: MeansWanted;
  page: Means;
  subject: { readonly kind: 'unit' | 'organization'; readonly id: string; readonly name: string };
  reload: () => Promise<void>;
  onClose: () => void;
}

const TITLES = { entitled: '提出补助', given: '提出经费', raised: '登记自筹经费' } as const;

/** The first signature, or what was raised. Sent at once: whoever signs learns why not. */
export function BeginMeans({ wanted, page, subject, reload, onClose }: Props) {
  const { today, purposes } = page;
  const [channel, setChannel] = useState('');
  const [purpose, setPurpose] = useState('');
  const [typed, setTyped] = useState('');
  const [paper, setPaper] = useState('');
  const [on, setOn] = useState<Day>(today);
  const { send, busy, error } = useSend();
  const fen = fenOf(typed);
  const filled = channel !== '' && purpose !== '' && fen !== null && paper.trim() !== '';
  const done = (): void => {
    onClose();
    void reload();
  };
  const save = (): void => {
    const { id: _id, ...when } = acting(on);
    const about = { ...when, subject: { kind: subject.kind, id: subject.id } };
    if (wanted.kind === 'entitled') {
      const { entitlement } = wanted.entitlement;
      send('means.propose', { ...about, entitlement }, done);
      return;
    }
    if (fen === null) return;
    const sum = { ...about, channel, purpose, fen, paper: paper.trim() };
    if (wanted.kind === 'given') send('means.propose', sum, done);
    else send('means.raise', sum, done);
  };
  return (
    <Sheet title={TITLES[wanted.kind]} onClose={onClose}>
      <ScrollView scrollY className="practices__fields">
        <View className="stack">
          {wanted.kind === 'entitled' ? (
            <>
              <View>
                {wanted.entitlement.title}，{yuanWords(wanted.entitlement.fen)}
              </View>
              <View className="note">依据：{wanted.entitlement.ground}</View>
            </>
          ) : (
            <>
              <Choice label="渠道" rows={wanted.channels} value={channel} onPick={setChannel} />
              <Choice label="用途" rows={purposes} value={purpose} onPick={setPurpose} />
              <TextField
                label="金额（元）"
                value={typed}
                max={12}
                error={typed.trim() !== '' && fen === null ? '请填金额，最多两位小数' : undefined}
                onChange={setTyped}
              />
              <TextField
                label={wanted.kind === 'given' ? '文号' : '凭证号'}
                value={paper}
                max={40}
                onChange={setPaper}
              />
            </>
          )}
          <DoneOnField label="哪天" value={on} today={today} onChange={setOn} />
        </View>
      </ScrollView>
      {wanted.kind === 'raised' ? null : (
        <View className="note">您是第一签字人，再由另一位工作人员签字后核定。</View>
      )}
      {error ? <View className="banner">{error}</View> : null}
      <Button look="main" onTap={save} disabled={busy || (wanted.kind !== 'entitled' && !filled)}>
        {wanted.kind === 'raised' ? '登记' : '签字提出'}
      </Button>
    </Sheet>
  );
}
