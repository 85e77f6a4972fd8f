import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RuleVersion as Version } from '@core/modules/rules/contract';
import { rulePartTitles, ruleStateTitles } from '@core/modules/rules/labels';
import { showInstant } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Message, FailureLine } from '@app/ui/messages';
import { ReadyFileSheet } from '@app/ui/ready-file-sheet';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { useSend } from '@app/data/use-send';
import { showMonth } from './months';
import { SideBySide } from './side-by-side';
import { useRuleFile } from './use-rule-file';
import { WhatIf } from './what-if';
import { WithdrawSheet } from './withdraw-sheet';
import './rules.scss';

/** One version: what it changes, what it would have changed, who signed it; signing and taking it back. */
export function RuleVersion() {
  const { versionId = '' } = useAsked('ruleVersion');
  const query = useQuery('rules.open', {});
  return (
    <AnswerPage query={query} wide>
      {({ versions }) => {
        const version = versions.find((one) => one.versionId === versionId);
        if (!version) return <Message icon="inbox" title="没有这一版" />;
        return (
          <>
            <Head version={version} />
            <Acts key={version.state} version={version} onDone={query.reload} />
            <SideBySide version={version} others={versions} />
            {version.state === 'withdrawn' ? null : <WhatIf versionId={versionId} />}
          </>
        );
      }}
    </AnswerPage>
  );
}

function Head({ version }: { version: Version }) {
  const { state, from, reason, by, at, parts, signatures, withdrawn, file } = version;
  return (
    <View className="card rules__part">
      <View className="title">
        {showMonth(from)}起：{ruleStateTitles[state]}
      </View>
      <View>{parts.map((part) => rulePartTitles[part]).join('、')}</View>
      <View className="note">
        {showInstant(at)} {by} 起草：{reason}
      </View>
      {file ? (
        <View className="note rules__sum">
          取自“{file.title}”的规则文件，校验码 {file.sha256}
        </View>
      ) : null}
      {signatures.map((one) => (
        <View className="note" key={one.at}>
          {showInstant(one.at)} {one.by} 签署
        </View>
      ))}
      {withdrawn ? (
        <View className="note">
          {showInstant(withdrawn.at)} {withdrawn.by} 撤回：{withdrawn.reason}
        </View>
      ) : null}
    </View>
  );
}

function Acts({ version, onDone }: { version: Version; onDone: () => Promise<void> }) {
  const { versionId, state, from, signatures, maySign, mayWithdraw } = version;
  const { busy, error, send } = useSend();
  const file = useRuleFile();
  const [withdrawing, setWithdrawing] = useState(false);
  const waits = !maySign && state === 'signedOnce';
  return (
    <View className="card stack rules__part">
      {waits ? <View className="note">您已签署，须由另一位管理员签署后生效。</View> : null}
      {maySign ? (
        <View className="note">
          {signatures.length === 0
            ? '两位管理员签署后生效，起草人可以是其中一位。签署前请先试算。'
            : `签署后自 ${showMonth(from)} 1 日起生效。`}
        </View>
      ) : null}
      <FailureLine why={error || file.error} />
      <View className="row row--wrap">
        {maySign ? (
          <Button
            look="main"
            disabled={busy}
            onTap={() => send('rules.sign', { versionId }, () => void onDone())}
          >
            签署
          </Button>
        ) : null}
        <Button onTap={() => file.fetch(versionId)} disabled={file.busy}>
          带出规则文件
        </Button>
        {mayWithdraw ? (
          <Button look="quiet" onTap={() => setWithdrawing(true)}>
            撤回
          </Button>
        ) : null}
      </View>
      {withdrawing ? (
        <WithdrawSheet
          versionId={versionId}
          onDone={() => void onDone()}
          onClose={() => setWithdrawing(false)}
        />
      ) : null}
      <ReadyFileSheet file={file.ready} onClose={file.putAway} />
    </View>
  );
}
