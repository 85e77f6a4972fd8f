import { useState } from 'react';
import { View } from '@tarojs/components';
import { waitingTitles } from '@core/modules/statements/labels';
import type { Verdict } from '@core/modules/cadence/contract';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { mayLackConditions, obligationTitle } from '@app/ui/obligation-titles';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { UnsentButton, WithdrawButton } from '@app/ui/withdraw-button';
import { newId } from '@app/data/ids';
import { usePending } from '@app/data/outbox/use-pending';
import { saveRecord } from '@app/data/save';
import type { UnitView } from './pending';

const CONTEST_REASONS = ['当期在住院或外出', '已联系，记录有误', '单位拒绝或无法联系'];
const LACKING_REASONS = ['没有入党意愿的职工', '没有正式党员', '出资人暂不支持'];

/** What one may say of one's own mark: contest what is missed, or that the conditions are lacking. */
export function VerdictActions({ verdict, page }: { verdict: Verdict; page: UnitView }) {
  const [asking, setAsking] = useState<'contest' | 'lacking' | null>(null);
  const [underWay] = usePending(
    ['mark.contest', 'lacking.state'],
    ({ unitId, obligation }) => unitId === page.unit.unitId && obligation === verdict.obligation,
  );
  const own = page.lightsOf === 'instructor' && page.judgedFor === page.personId;
  if (!own) return null;
  const said = saidOf(verdict, page);
  if (underWay) {
    return (
      <View>
        <View className="note">情况说明已存本机，待送达。</View>
        <UnsentButton item={underWay} />
      </View>
    );
  }
  const mayContest = verdict.state === 'missed' && !said.contested;
  const mayLack =
    mayLackConditions(verdict.obligation) &&
    ['open', 'dueSoon', 'missed'].includes(verdict.state) &&
    !said.lacking;
  return (
    <View className="row row--wrap">
      {said.waiting.map(({ kind, itemId }) => (
        <WithdrawButton
          key={itemId}
          kind={kind}
          itemId={itemId}
          what={`${waitingTitles[kind]}：${obligationTitle(verdict.obligation)}`}
        />
      ))}
      {mayContest ? <Button onTap={() => setAsking('contest')}>申诉</Button> : null}
      {mayLack ? <Button onTap={() => setAsking('lacking')}>说明条件不具备</Button> : null}
      {asking ? (
        <ReasonSheet
          title={asking === 'contest' ? '申诉' : '条件不具备'}
          reasons={asking === 'contest' ? CONTEST_REASONS : LACKING_REASONS}
          onClose={() => setAsking(null)}
          onSend={(reason) => send(asking, reason, verdict, page)}
        />
      ) : null}
    </View>
  );
}

/** What was said of this mark before: each may be said once, and taken back while it waits. */
function saidOf(verdict: Verdict, { facts, personId }: UnitView) {
  const mine = (s: { obligation: string; instructorId: string }): boolean =>
    s.obligation === verdict.obligation && s.instructorId === personId;
  const { key } = verdict.period;
  const contests = (facts.contests ?? []).filter((c) => mine(c) && c.periodKey === key);
  const lacking = (facts.lacking ?? []).filter(
    (l) => mine(l) && String(l.year) === key.slice(0, 4),
  );
  return {
    contested: contests.length > 0,
    lacking: lacking.length > 0,
    waiting: [
      ...contests.map((said) => ({ ...said, kind: 'contest' as const })),
      ...lacking.map((said) => ({ ...said, kind: 'lacking' as const })),
    ]
      .filter(({ decision }) => !decision)
      .map(({ kind, id }) => ({ kind, itemId: id })),
  };
}

function send(
  what: 'contest' | 'lacking',
  reason: string,
  { obligation, period }: Verdict,
  { unit }: UnitView,
): boolean {
  const base = { id: newId(), unitId: unit.unitId, obligation, reason };
  const title = `${obligationTitle(obligation)}：${unit.name}`;
  return what === 'contest'
    ? saveRecord('mark.contest', { ...base, periodKey: period.key }, `申诉${title}`)
    : saveRecord(
        'lacking.state',
        { ...base, year: Number(period.key.slice(0, 4)) },
        `条件不具备：${title}`,
      );
}

interface SheetProps {
  title: string;
  reasons: readonly string[];
  onClose: () => void;
  onSend: (reason: string) => boolean;
}

function ReasonSheet({ title, reasons, onClose, onSend }: SheetProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="note">送达后由镇街或工委处理；处理前这一项不督办，处理意见会留在这里。</View>
      <Field label="原因">
        <View className="row row--wrap">
          {reasons.map((text) => (
            <Chip key={text} on={reason === text} onTap={() => setReason(text)}>
              {text}
            </Chip>
          ))}
        </View>
      </Field>
      <TextField label="补充说明" name="原因" value={reason} max={200} onChange={setReason} />
      <Button
        look="main"
        disabled={!reason.trim()}
        onTap={() => {
          if (onSend(reason.trim())) onClose();
        }}
      >
        提交
      </Button>
    </Sheet>
  );
}
