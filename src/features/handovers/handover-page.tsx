import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { HandoverSheet } from '@core/modules/handovers/contract';
import { summarise } from '@core/modules/cadence/explain';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Facts } from '@app/ui/facts';
import { matterNote } from '@app/ui/matter-sheet';
import { obligationTitle } from '@app/ui/obligation-titles';
import { VerdictTag } from '@app/ui/verdict-tag';
import { newId } from '@app/data/ids';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { saveRecord } from '@app/data/save';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { handoverStates } from './words';

/** 交接单: what is open at each unit; the receiver signs, and only then the units pass. */
export function HandoverPage() {
  const { handoverId = '' } = useAsked('handover');
  const query = useQuery('handover.open', { handoverId }, { snapshot: true });
  const underWay =
    usePending(['handover.sign', 'handover.withdraw'], (input) => input.handoverId === handoverId)
      .length > 0;
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {(data) => {
        const sheet = data;
        return (
          <>
            <Head sheet={sheet} />
            {sheet.sheet.map((unit) => (
              <UnitSheet key={unit.unitId} unit={unit} on={sheet.on} />
            ))}
            {underWay ? <View className="note">已存本机，待送达</View> : null}
            {!underWay && sheet.maySign ? <SignBar sheet={sheet} /> : null}
            {!underWay && sheet.mayWithdraw && !sheet.maySign ? (
              <WithdrawBar sheet={sheet} />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

function Head({ sheet }: { sheet: HandoverSheet }) {
  const facts: [string, string | undefined][] = [
    ['移交人', sheet.fromName],
    ['接收人', sheet.toName],
    ['约定日期', showDay(sheet.on)],
    ['单位', `${sheet.units} 家`],
    ['原因', sheet.reason],
    ['状态', handoverStates[sheet.state]],
    ['签收日期', sheet.signedOn && showDay(sheet.signedOn)],
    ['责任起始', sheet.effectiveOn && showDay(sheet.effectiveOn)],
  ];
  return (
    <View className="card">
      <View className="title">交接单</View>
      <Facts facts={facts} />
    </View>
  );
}

function UnitSheet({ unit, on }: { unit: HandoverSheet['sheet'][number]; on: string }) {
  return (
    <View className="card handover__unit">
      <View className="title">{unit.name}</View>
      <View className="note">{unit.townName}</View>
      {unit.matters.map((matter) => (
        <View key={matter.matterId}>
          {matter.kind === 'need' ? '诉求' : '承诺'}：{matter.text}
          <View className="note">{matterNote(matter, on)}</View>
        </View>
      ))}
      {unit.matters.length === 0 ? <View className="note">没有未办结的诉求和承诺</View> : null}
      {unit.owed.map((verdict) => (
        <View className="row row--wrap" key={verdict.obligation + verdict.period.key}>
          <VerdictTag verdict={verdict} />
          <View className="note grow">
            {obligationTitle(verdict.obligation)}：{summarise(verdict)}
          </View>
        </View>
      ))}
    </View>
  );
}

function SignBar({ sheet }: { sheet: HandoverSheet }) {
  const sign = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: '签收交接单？',
      content: `签收后由您负责这 ${sheet.units} 家单位。此前的期次仍算移交人的。`,
      confirmText: '签收',
    });
    if (!confirm) return;
    const input = { id: newId(), handoverId: sheet.handoverId };
    saveRecord('handover.sign', input, `签收：${sheet.fromName}移交 ${sheet.units} 家`);
  };
  return (
    <View className="bottom-action">
      <Button look="main" onTap={() => void sign()}>
        签收
      </Button>
    </View>
  );
}

function WithdrawBar({ sheet }: { sheet: HandoverSheet }) {
  const withdraw = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: '撤回交接单？',
      content: '接收人还没有签收，撤回后责任不变。',
      confirmText: '撤回',
    });
    if (!confirm) return;
    const input = { id: newId(), handoverId: sheet.handoverId, reason: '另行安排' };
    saveRecord('handover.withdraw', input, '撤回交接单');
  };
  return (
    <View className="bottom-action">
      <Button onTap={() => void withdraw()}>撤回</Button>
    </View>
  );
}
