import { View } from '@tarojs/components';
import { countsWritten } from '@core/modules/meetings/votes';
import type { ProcessStep } from '@core/modules/processes/pages.contract';
import { TextField } from '@app/ui/text-field';
import { BALLOTS, type Ballot, type StepForm } from './step-form';

/** A vote as counts, never names. */
export function BallotFields({
  vote,
  form,
}: {
  vote: NonNullable<ProcessStep['vote']>;
  form: StepForm;
}) {
  const asked = (Object.keys(BALLOTS) as Ballot[]).filter(
    (one) => one !== 'written' || countsWritten(vote.matter),
  );
  const quorum = vote.quorum === 'half' ? '半数以上' : '超过半数';
  return (
    <View className="stack">
      <View className="note">
        {vote.secret ? '无记名投票，' : ''}只记票数。到会有表决权的须{quorum}
        ，赞成票超过应到有表决权的半数才通过。
      </View>
      {asked.map((one) => (
        <TextField
          key={one}
          label={BALLOTS[one]}
          value={form.typed.ballots[one] ?? ''}
          max={4}
          onChange={(typed) => form.setBallot(one, typed)}
        />
      ))}
    </View>
  );
}
