import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import {
  operatingStatus,
  statusTitles,
  unitKind,
  unitKindTitles,
  type UnitFilter,
} from '@core/contracts/units';
import { DUE_FROM_STAFF } from '@core/domain/units/filter';
import { Button } from '@app/components/button';
import { Chip } from '@app/components/chip';
import { Field } from '@app/components/field';
import { Sheet } from '@app/components/sheet';

interface Props {
  filter: UnitFilter;
  onChange: (filter: UnitFilter) => void;
  onClose: () => void;
  /** The chosen town, for an office: who has no instructor changes with the days and is listed by town. */
  office: { townId: string } | null;
}

type Choice = readonly [title: string, part: Partial<UnitFilter>];

const GROUPS: readonly (readonly [label: string, choices: readonly Choice[]])[] = [
  ['类型', unitKind.options.map((kind): Choice => [unitKindTitles[kind], { kind }])],
  [
    '党组织',
    [
      ['有党组织', { organised: true }],
      ['没有党组织', { organised: false }],
      [`应建未建（${DUE_FROM_STAFF} 人以上）`, { due: true }],
    ],
  ],
  ['经营状态', operatingStatus.options.map((status): Choice => [statusTitles[status], { status }])],
];

/** What the list is cut down to; a choice tapped again is taken back. */
export function FilterSheet({ filter, onChange, onClose, office }: Props) {
  const isOn = (part: Partial<UnitFilter>): boolean =>
    Object.entries(part).every(([key, value]) => filter[key as keyof UnitFilter] === value);
  const toggle = (part: Partial<UnitFilter>): void => {
    const rest = Object.entries(filter).filter(([key]) => !(key in part));
    onChange({ ...Object.fromEntries(rest), ...(isOn(part) ? {} : part) });
  };
  return (
    <Sheet title="筛选" closeWord="完成" onClose={onClose}>
      {GROUPS.map(([label, choices]) => (
        <Field key={label} label={label}>
          <View className="row row--wrap">
            {choices.map(([title, part]) => (
              <Chip key={title} on={isOn(part)} onTap={() => toggle(part)}>
                {title}
              </Chip>
            ))}
          </View>
        </Field>
      ))}
      {office ? (
        <Field label="指导员">
          <Button onTap={() => openWithoutInstructor(office.townId)}>没有指导员的单位</Button>
          <View className="note">另开一页，按镇街列出；上面选的条件不用于那一页。</View>
        </Field>
      ) : null}
      <Button onTap={() => onChange({})} disabled={Object.keys(filter).length === 0}>
        全部去掉
      </Button>
    </Sheet>
  );
}

/** The list behind 总览's figure, so that both say the same number. */
function openWithoutInstructor(townId: string): void {
  const at = townId ? `?townId=${townId}` : '';
  void Taro.navigateTo({ url: `/supervisor/figure/index${at}` });
}
