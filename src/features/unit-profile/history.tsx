import { Text, View } from '@tarojs/components';
import type { LedgerChange, LedgerValue } from '@core/modules/unit-profile/contract';
import type { LedgerCode } from '@core/modules/unit-profile/labels';
import { showDay } from '@core/shared/calendar/display';
import { showValue, titleOf } from '@core/modules/unit-profile/ledger';
import { Button } from '@app/ui/button';
import { call } from '@app/data/cloud-client/call';
import { useMore } from '@app/data/use-more';
import type { LedgerOpen, LedgerView } from './pending';

/** Who stated what when, latest first; what is still on the phone above. */
export function History({ page, first }: { page: LedgerView; first: LedgerOpen }) {
  const {
    items: changes,
    next,
    loadMore,
  } = useMore(
    first,
    (one) => one.history,
    (after) => call('ledger.open', { unitId: first.unit.unitId, after }),
  );
  return (
    <View>
      <View className="section-title">变更记录</View>
      <View className="list">
        {page.pending.map(({ id, input, state, reason }) => (
          <View className="ledger-change" key={id}>
            {(Object.entries(input.values) as [LedgerCode, LedgerValue | null][]).map(
              ([code, value]) => (
                <Line key={code} code={code} after={value ?? undefined} />
              ),
            )}
            <View className="note">
              {state === 'held' ? `待处理：${reason ?? ''}` : '已存本机，待送达'}
            </View>
          </View>
        ))}
        {changes.map((change) => (
          <Change key={change.id} change={change} today={page.today} />
        ))}
        {page.pending.length + changes.length === 0 ? (
          <View className="list-row note">填写后，谁在哪天改了什么会留在这里。</View>
        ) : null}
      </View>
      {next ? (
        <View className="ledger-more">
          <Button onTap={loadMore}>显示更早的变更</Button>
        </View>
      ) : null}
    </View>
  );
}

function Change({ change, today }: { change: LedgerChange; today: string }) {
  const { byName, on, receipt, lines } = change;
  return (
    <View className="ledger-change">
      {lines.map(({ code, before, after }) => (
        <Line key={code} code={code} before={before} after={after} />
      ))}
      <View className="note">
        {byName} {showDay(on, today)} · 回执 {receipt}
      </View>
    </View>
  );
}

interface LineProps {
  code: LedgerCode;
  before?: LedgerValue | undefined;
  after?: LedgerValue | undefined;
}

function Line({ code, before, after }: LineProps) {
  const now = after === undefined ? '还不清楚' : showValue(code, after);
  return (
    <View>
      <Text>
        {titleOf(code)}：{now}
      </Text>
      {before === undefined ? null : (
        <Text className="note">（原为 {showValue(code, before)}）</Text>
      )}
    </View>
  );
}
