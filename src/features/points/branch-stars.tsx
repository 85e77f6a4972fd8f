import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { showAmount } from '@core/modules/points/amounts';
import { List, ListRow } from '@app/ui/list';
import { Message, Waiting } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { rulesFor, titleIn } from './scale';

type Branches = ActionOutput<'points.branches'>;

/** 积分 of an instructor: the stars of the branches one helps, by name, and what each could do next. */
export function BranchStars() {
  const query = useQuery('points.branches', {}, { snapshot: true });
  if (!query.data) return <Waiting {...query} />;
  const { branches, year, packId } = query.data;
  if (branches.length === 0) {
    return (
      <Message icon="star" title="您联系的单位还没有党组织">
        有了党组织后，这里显示它们的星级和离下一星还差什么。您的走访和面谈会自动计入。
      </Message>
    );
  }
  return (
    <View>
      <View className="section-title">联系单位的党组织 · {year} 年度</View>
      <List>
        {branches.map((branch) => (
          <ListRow
            key={branch.organizationId}
            title={branch.name}
            note={nextWords(branch, packId, year)}
            value={branch.levelTitle}
          />
        ))}
      </List>
      <View className="list-end note">
        按名称排列，按今天已确认的记录计算。走访和面谈自动计入。
      </View>
    </View>
  );
}

/** `离四星还差 3 分，例如：主题党日、公开承诺`. */
function nextWords({ next }: Branches['branches'][number], packId: string, year: number): string {
  if (!next) return '已是最高一档';
  const scale = rulesFor(packId, year)?.organization;
  const titles = [...next.needs, ...next.deeds.slice(0, 2).map(({ indicator }) => indicator)];
  const deeds = scale ? titles.map((code) => titleIn(scale, code)) : [];
  const missing =
    next.missing > 0
      ? `离${next.title}还差 ${showAmount(next.missing)} 分`
      : `离${next.title}还差一个条件`;
  return deeds.length > 0 ? `${missing}，例如：${deeds.join('、')}` : missing;
}
