import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import type { VoteMatter } from '@core/modules/meetings/votes.labels';
import { voteMatterTitles } from '@core/modules/meetings/votes.labels';
import {
  countsWritten,
  explainVote,
  isSecret,
  quorumOf,
  voteProblem,
} from '@core/modules/meetings/votes';
import { namesOf } from '@core/shared/names-of';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { TextInput } from '@app/ui/control';
import { Field } from '@app/ui/field';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';

const COUNTS = [
  ['present', '到会有表决权'],
  ['written', '会前提交书面意见'],
  ['favour', '赞成'],
  ['against', '反对'],
  ['abstained', '弃权'],
] as const;
type Count = (typeof COUNTS)[number][0];

/** 表决: the counts as they were read out, against those expected. */
export function Votes({ page }: { page: MeetingPage }) {
  const { votes = [], voters = 0, meetingId } = page;
  const [matter, setMatter] = useState<VoteMatter>('other');
  const [title, setTitle] = useState('');
  const [texts, setTexts] = useState<Record<Count, string>>({
    present: '',
    written: '0',
    favour: '',
    against: '0',
    abstained: '0',
  });
  const number = (field: Count): number => Number(texts[field]);
  const asksWritten = countsWritten(matter);
  const asked = COUNTS.filter(([field]) => field !== 'written' || asksWritten);
  const counts = {
    expected: voters,
    present: number('present'),
    ...(asksWritten ? { written: number('written') } : {}),
    favour: number('favour'),
    against: number('against'),
    abstained: number('abstained'),
  };
  const whole = asked.every(([field]) => /^\d{1,3}$/.test(texts[field]));
  const problem = whole ? voteProblem(counts, matter) : null;
  const save = (): void => {
    const { expected: _expected, ...read } = counts;
    const said = { matter, title: title.trim(), ...read };
    saveRecord('vote.record', { id: newId(), meetingId, ...said }, `表决：${said.title}`);
    setTitle('');
  };
  return (
    <View className="card stack">
      <View className="title">表决</View>
      {votes.map((vote) => (
        <View key={vote.voteId}>
          <View>
            {vote.title}
            {vote.secret ? '（无记名）' : ''}
          </View>
          <View className="note">{vote.explanation}</View>
        </View>
      ))}
      <Field label="事项">
        <View className="row row--wrap">
          {namesOf(voteMatterTitles).map((option) => (
            <Chip key={option} on={matter === option} onTap={() => setMatter(option)}>
              {voteMatterTitles[option]}
            </Chip>
          ))}
        </View>
      </Field>
      {isSecret(matter) ? <View className="note">这一项须无记名投票，只记票数。</View> : null}
      <TextField label="名称" name="表决名称" value={title} max={60} onChange={setTitle} />
      <View className="note">应到有表决权的正式党员 {voters} 人</View>
      {asked.map(([field, label]) => (
        <Field key={field} label={label} error={problem?.field === field ? problem.why : undefined}>
          <TextInput
            label={label}
            type="number"
            value={texts[field]}
            maxlength={3}
            onInput={(event) => setTexts({ ...texts, [field]: event.detail.value })}
          />
        </Field>
      ))}
      {whole && !problem ? <View>{explainVote(counts, quorumOf(matter))}</View> : null}
      <Button onTap={save} disabled={!whole || problem !== null || !title.trim()}>
        记下表决
      </Button>
    </View>
  );
}
