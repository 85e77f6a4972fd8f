import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { OpenPairKind } from '@core/modules/pairs/pages.contract';
import type { Day } from '@core/shared/calendar/day';
import { acting } from '@app/data/acting';
import { useQuery } from '@app/data/query';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { Chip } from '@app/ui/chip';
import { DoneOnField } from '@app/ui/done-on-field';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  kind: OpenPairKind;
  subject: { readonly kind: 'unit' | 'organization'; readonly id: string; readonly name: string };
  today: Day;
  reload: () => Promise<void>;
  onClose: () => void;
}

type Party = { readonly kind: 'unit' | 'organization' | 'person'; readonly id: string };

/** The other side, what it is for, and from when. Sent at once: whoever begins it learns why not. */
export function BeginPair({ kind, subject, today, reload, onClose }: Props) {
  const asksVillage = kind.other.includes('village');
  const [village, setVillage] = useState('');
  const [party, setParty] = useState<Party | null>(null);
  const [goals, setGoals] = useState<readonly string[]>([]);
  const [on, setOn] = useState<Day>(today);
  const { send, busy, error } = useSend();
  const ready =
    (asksVillage ? village.trim() !== '' : party !== null) &&
    (kind.goals.length === 0 || goals.length > 0);
  const begin = (): void => {
    const other = asksVillage
      ? { kind: 'village' as const, name: village.trim() }
      : { kind: party?.kind ?? 'organization', id: party?.id ?? '' };
    const own = { kind: subject.kind, id: subject.id };
    const { id: _id, ...when } = acting(on);
    const sides = kind.as === 'to' ? { from: other, to: own } : { from: own, to: other };
    send('pair.begin', { ...when, kind: kind.code, ...sides, goals: [...goals] }, () => {
      onClose();
      void reload();
    });
  };
  const open = kind.goals.filter((goal) => goal.open);
  return (
    <Sheet title={kind.title} onClose={onClose}>
      <ScrollView scrollY className="practices__fields">
        <View className="stack">
          {asksVillage ? (
            <TextField label={kind.helped} value={village} max={40} onChange={setVillage} />
          ) : (
            <OtherSide kind={kind} subject={subject} value={party} onPick={setParty} />
          )}
          {open.length > 0 ? (
            <Field label="要达到的目标（由记录认定）">
              <View className="stack">
                {open.map(({ code, title }) => (
                  <Check
                    key={code}
                    on={goals.includes(code)}
                    onChange={(chosen) =>
                      setGoals(chosen ? [...goals, code] : goals.filter((one) => one !== code))
                    }
                  >
                    {title}
                  </Check>
                ))}
              </View>
            </Field>
          ) : null}
          <DoneOnField label="哪天开始" value={on} today={today} onChange={setOn} />
        </View>
      </ScrollView>
      {error ? <View className="banner">{error}</View> : null}
      <Button look="main" onTap={begin} disabled={!ready || busy}>
        建立
      </Button>
    </Sheet>
  );
}

interface OtherProps extends Pick<Props, 'kind' | 'subject'> {
  value: Party | null;
  onPick: (party: Party) => void;
}

/** Who fits, near ones first, each with what speaks for it; a part of a name narrows it. */
function OtherSide({ kind, subject, value, onPick }: OtherProps) {
  const [typed, setTyped] = useState('');
  const query = useQuery('pair.suggest', {
    subject: { kind: subject.kind, id: subject.id },
    kind: kind.code,
    as: kind.as,
    ...(typed.trim() ? { query: typed.trim() } : {}),
  });
  const parties = query.data?.parties ?? [];
  const chosen = parties.find(({ id }) => id === value?.id);
  return (
    <Field label={kind.as === 'to' ? kind.helper : kind.helped}>
      <TextField label="按名称查找（可不填）" value={typed} max={30} onChange={setTyped} />
      <View className="row row--wrap practices__begin">
        {parties.map(({ kind: of, id, name }) =>
          of === 'village' ? null : (
            <Chip key={id} on={value?.id === id} onTap={() => onPick({ kind: of, id })}>
              {name}
            </Chip>
          ),
        )}
      </View>
      {chosen && chosen.reasons.length > 0 ? (
        <View className="note">{chosen.reasons.join('；')}</View>
      ) : null}
      {query.data && parties.length === 0 ? (
        <View className="note">没有合适的，规则允许的等次里没有可选的对象。</View>
      ) : null}
    </Field>
  );
}
