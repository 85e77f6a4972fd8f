import { View } from '@tarojs/components';
import type { MovingMember } from '@core/modules/investigations/contract';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { Field } from '@app/ui/field';
import { TextField } from '@app/ui/text-field';

interface Props {
  at: number;
  member: MovingMember;
  today: string;
  onChange: (member: MovingMember) => void;
  onRemove: () => void;
}

type TextKey = 'province' | 'whereabouts' | 'relationAt' | 'reason';

const TITLES: Readonly<Record<'in' | 'out', readonly (readonly [TextKey, string, number])[]>> = {
  in: [
    ['whereabouts', '原支部', 60],
    ['province', '流入前省份', 20],
    ['relationAt', '关系所在地', 60],
    ['reason', '原因', 60],
  ],
  out: [
    ['whereabouts', '流向', 60],
    ['province', '省份', 20],
    ['reason', '原因', 60],
  ],
};

/** One 流动党员: where from or to, since when, why, with the 活动证 or not. */
export function MovingFields({ at, member, today, onChange, onRemove }: Props) {
  const { direction, holdsCard, on } = member;
  const name = `${direction === 'in' ? '流入' : '流出'}党员 ${at}`;
  const write = (key: TextKey, text: string): void => {
    const { [key]: _was, ...rest } = member;
    onChange(text.trim() ? { ...rest, [key]: text } : rest);
  };
  return (
    <View className="investigation__person stack">
      <View className="row row--between">
        <View>{name}</View>
        <Button icon="x" onTap={onRemove} label={`去掉${name}`}>
          去掉
        </Button>
      </View>
      {TITLES[direction].map(([key, title, max]) => (
        <TextField
          label={title}
          key={key}
          name={`${name}：${title}`}
          value={member[key] ?? ''}
          max={max}
          onChange={(text) => write(key, text)}
        />
      ))}
      <DayField
        label={direction === 'in' ? '流入时间' : '流出时间'}
        value={on ?? null}
        onChange={(day) => onChange({ ...member, on: day })}
        today={today}
        end={today}
      />
      <Field label="持流动党员活动证">
        <View className="row row--wrap">
          {([true, false] as const).map((value) => (
            <Chip
              key={String(value)}
              on={holdsCard === value}
              onTap={() => onChange({ ...member, holdsCard: value })}
            >
              {value ? '持证' : '未持证'}
            </Chip>
          ))}
        </View>
      </Field>
    </View>
  );
}
