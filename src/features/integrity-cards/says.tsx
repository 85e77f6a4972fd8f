import { View } from '@tarojs/components';
import type { CardSays } from '@core/modules/integrity-cards/contract';
import { Facts } from '@app/ui/facts';

const CATEGORIES = { full: '正式党员', probationary: '预备党员' } as const;

/** What the card says, and what it never says. */
export function Says({ says }: { says: CardSays }) {
  const { name, branchName, category, joined, stars, hours } = says;
  return (
    <View className="card stack">
      <Facts
        facts={[
          ['姓名', name],
          ['党组织', branchName],
          ['党员类别', category && CATEGORIES[category]],
          ['入党时间', joined],
          ['最近评星', stars && `${stars.year} 年度${stars.title}`],
          ['今年学习', `${hours} 学时`],
        ]}
      />
      <View className="note">不含电话、积分明细、异议、不予评星的情形和离开的原因。</View>
    </View>
  );
}
