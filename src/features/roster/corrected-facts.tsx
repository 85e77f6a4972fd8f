import { View } from '@tarojs/components';
import type { ImportStatus } from '@core/modules/roster/actions';
import { showDay } from '@core/shared/calendar/display';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';

/** Where the app was put right and the file says otherwise: whose word is taken, for all of them. */
export function WhichWord({
  status,
  takesFile,
  onChange,
}: {
  status: ImportStatus;
  takesFile: boolean;
  onChange: (takesFile: boolean) => void;
}) {
  const { corrected = [] } = status;
  if (corrected.length === 0) return null;
  return (
    <Field label={`有 ${corrected.length} 处在系统里改正过，与表中不同（下面逐条列出）`}>
      <View className="row row--wrap">
        <Chip on={!takesFile} onTap={() => onChange(false)}>
          保留系统里的
        </Chip>
        <Chip on={takesFile} onTap={() => onChange(true)}>
          以表为准
        </Chip>
      </View>
    </Field>
  );
}

/** Each of them, with both words. */
export function CorrectedFacts({ status }: { status: ImportStatus }) {
  const { corrected = [], takesFile, state } = status;
  if (corrected.length === 0) return null;
  const written = state === 'done';
  return (
    <View>
      <View className="section-title">系统里改正过、与表中不同</View>
      <View className="list">
        {corrected.map(({ sheet, row, unit, field, here, since, there }) => (
          <View className="list-row" key={`${sheet}/${row}/${unit}/${field}`}>
            <View className="grow">
              <View>
                {unit} · {field}
              </View>
              <View className="note">
                系统里是“{here}”（{showDay(since)}改正），{sheet ? `${sheet}第 ${row} 行` : '表中'}
                是“
                {there}”{written ? `，写入时${takesFile ? '以表为准' : '保留了系统里的'}` : ''}
              </View>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
