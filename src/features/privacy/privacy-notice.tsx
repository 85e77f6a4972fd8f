import { View } from '@tarojs/components';
import { PRIVACY_VERSION } from '@core/modules/people/labels';
import { Page } from '@app/ui/page';

const SECTIONS: readonly [title: string, text: string][] = [
  [
    '我们记录什么',
    '名册上的姓名、所在单位和党组织、身份、手机号，您登记的联系记录，以及您绑定的微信标识。不收集身份证号、处分情况和完整的政治档案。',
  ],
  [
    '为什么记录',
    '只用于两新组织党建工作：知道该联系谁、联系过没有，并由记录汇总成台账和月报，免去重复填表。',
  ],
  [
    '谁能看到',
    '指导员只能看到自己负责的单位；书记只能看到本支部；镇街只能看到本镇街；区两新工委可以看到全区。手机号除本人负责的单位外都打码显示。',
  ],
  [
    '不做什么',
    '不排名，不打卡，不统计登录和在线时长。照片和位置默认关闭，从不强制，也不影响保存。',
  ],
  [
    '存在哪里，存多久',
    '存放在本区县自己的云环境中。您离开名册后可以要求删除个人信息，单位的工作记录保留，但不再显示您的姓名。',
  ],
  ['怎样联系我们', '对记录有疑问，可以在“我的—投诉与建议”提出，由区两新工委答复。'],
];

/** The privacy guide that people agree to before anything is collected. */
export function Privacy() {
  return (
    <Page>
      <View className="stack">
        {SECTIONS.map(([title, text]) => (
          <View className="card" key={title}>
            <View className="title">{title}</View>
            <View>{text}</View>
          </View>
        ))}
        <View className="note">版本 {PRIVACY_VERSION}</View>
      </View>
    </Page>
  );
}
