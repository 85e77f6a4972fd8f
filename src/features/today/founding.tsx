import { View } from '@tarojs/components';
import type { Verdict } from '@core/modules/cadence/contract';
import { summarise } from '@core/modules/cadence/explain';
import { obligationTitle } from '@app/ui/obligation-titles';
import { VerdictTag } from '@app/ui/verdict-tag';

/** 每年帮建党组织: one obligation over all one's units. */
export function Founding({ verdicts }: { verdicts: readonly Verdict[] }) {
  const open = verdicts.filter((v) => v.state === 'open' || v.state === 'dueSoon');
  if (open.length === 0) return null;
  return (
    <View>
      <View className="section-title">全部单位合计</View>
      <View className="card">
        {open.map((verdict) => (
          <View className="row row--wrap" key={verdict.period.key}>
            <VerdictTag verdict={verdict} />
            <View className="note grow">
              {verdict.period.key}年{obligationTitle(verdict.obligation)}：{summarise(verdict)}
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
