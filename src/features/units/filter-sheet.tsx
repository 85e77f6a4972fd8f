import { View } from '@tarojs/components';
import type { UnitFilter } from '@core/modules/units/contract';
import { statusTitles, unitKindTitles } from '@core/modules/units/labels';
import { DUE_FROM_STAFF } from '@core/modules/units/filter';
import { namesOf } from '@core/shared/names-of';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { PersonPicker } from '@app/ui/person-picker';
import { Sheet } from '@app/ui/sheet';
import { copy } from '@app/phone/dial';
import { go } from '@app/data/routes';
import type { LedgerFilter } from './use-filter';

interface Props {
  place: LedgerFilter;
  /** Of the instructor whose units are shown. */
  instructorName: string | undefined;
  onClose: () => void;
  isOffice: boolean;
}

type Choice = readonly [title: string, part: Partial<UnitFilter>];

const GROUPS: readonly (readonly [label: string, choices: readonly Choice[]])[] = [
  ['类型', namesOf(unitKindTitles).map((kind): Choice => [unitKindTitles[kind], { kind }])],
  [
    '联系',
    [
      ['本周未联系', { notThisWeek: true }],
      ['没有电话', { withoutPhone: true }],
    ],
  ],
  [
    '党组织',
    [
      ['有党组织', { organised: true }],
      ['没有党组织', { organised: false }],
      [`应建未建（${DUE_FROM_STAFF} 人以上）`, { due: true }],
    ],
  ],
  ['经营状态', namesOf(statusTitles).map((status): Choice => [statusTitles[status], { status }])],
];
const ALONE: Choice = ['没有指导员', { withoutInstructor: true }];

/** What the list is cut down to; a choice tapped again is taken back. */
export function FilterSheet({ place, instructorName, onClose, isOffice }: Props) {
  const { filter, setFilter, townId } = place;
  const isOn = (part: Partial<UnitFilter>): boolean =>
    Object.entries(part).every(([key, value]) => filter[key as keyof UnitFilter] === value);
  const without = (keys: readonly string[]): UnitFilter =>
    Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key)));
  const toggle = (part: Partial<UnitFilter>, instead: readonly string[] = []): void => {
    const rest = without([...Object.keys(part), ...instead]);
    setFilter({ ...rest, ...(isOn(part) ? {} : part) });
  };
  const { instructorId } = filter;
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
      {isOffice ? (
        <>
          <Field label="指导员">
            <View className="row row--wrap">
              <Chip on={isOn(ALONE[1])} onTap={() => toggle(ALONE[1], ['instructorId'])}>
                {ALONE[0]}
              </Chip>
              <Button onTap={() => openGaps(townId)}>逐家指定指导员</Button>
            </View>
          </Field>
          <PersonPicker
            label="某位指导员的单位"
            value={instructorId ? { personId: instructorId, name: instructorName ?? '已选' } : null}
            onPick={({ personId }) => toggle({ instructorId: personId }, ['withoutInstructor'])}
          />
        </>
      ) : null}
      <ShareLine />
      <Button onTap={() => setFilter({})} disabled={Object.keys(filter).length === 0}>
        全部去掉
      </Button>
    </Sheet>
  );
}

/** The list for a colleague: the same filter, cut to what they may see. */
function ShareLine() {
  if (process.env.TARO_ENV === 'h5') {
    return <Button onTap={() => void copy(window.location.href)}>复制这个列表的链接</Button>;
  }
  return (
    <View className="note">
      点右上角“…”可以把这个列表转发给同事，对方只看得到自己范围内的单位。
    </View>
  );
}

/** The list behind 总览's figure, where each is given an instructor. */
function openGaps(townId: string): void {
  go('figure', { townId });
}
