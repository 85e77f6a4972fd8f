import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RulePart } from '@core/modules/rules/labels';
import type { Day } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { replaceBy } from '@app/data/routes';
import { useWork } from '@app/data/use-work';
import { Lines } from './lines';
import { showMonth } from './months';
import type { Checked, Edits } from './use-edits';

interface Props {
  part: RulePart;
  seen: string;
  from: Day;
  edits: Edits;
  checked: Checked | null;
}

/** What is changed so far, what stands against it, and saving it as a draft. */
export function DraftForm({ part, seen, from, edits, checked }: Props) {
  const [reason, setReason] = useState('');
  const [id] = useState(newId);
  const { busy, error, doing } = useWork();
  if (edits.edits.length === 0) return <View className="note">点一项即可改。</View>;
  const isFine = checked?.error === '' && checked.faults.length === 0;
  const save = (): void =>
    void doing(async () => {
      const { versionId } = await call('rules.draft', {
        id,
        from,
        reason: reason.trim(),
        changes: [{ part, seen, edits: [...edits.edits] }],
      });
      await replaceBy('ruleVersion', { versionId });
    });
  return (
    <View className="card stack rules__part" role="status">
      <View className="title">改动 {edits.edits.length} 处</View>
      {checked ? null : <View className="note">正在核对</View>}
      {checked?.faults.map(({ path, words }) => (
        <View className="field__error" key={`${path}${words}`}>
          {words}
        </View>
      ))}
      {isFine ? <Lines lines={checked.lines} /> : null}
      <FailureLine why={error || (checked?.error ?? '')} />
      <TextField label="为什么改" value={reason} max={200} onChange={setReason} />
      <View className="row row--wrap">
        <Button look="main" onTap={save} disabled={busy || !isFine || !reason.trim()}>
          存为草稿
        </Button>
        <Button look="quiet" onTap={edits.clear}>
          都不改
        </Button>
      </View>
      <View className="note">存为草稿不影响任何判定。签署后自 {showMonth(from)} 1 日起生效。</View>
    </View>
  );
}
