import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { rulePartTitles } from '@core/modules/rules/labels';
import { showInstant } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { FailureLine } from '@app/ui/messages';
import { ReadyFileSheet } from '@app/ui/ready-file-sheet';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { showMonth } from './months';
import { TakeOver } from './take-over';
import { useRuleFile } from './use-rule-file';
import { VersionRow } from './version-row';
import './rules.scss';

type Part = ActionOutput<'rules.open'>['parts'][number];

/** 规则 for administrators: every part with what it says, where it is from and who changed it; all versions. */
export function Rules() {
  const query = useQuery('rules.open', {});
  const file = useRuleFile();
  const [taking, setTaking] = useState(false);
  return (
    <AnswerPage query={query} wide>
      {({ title, sha256, parts, versions }) => (
        <>
          <View className="note">
            全区按这里的规则判定。改动先存为草稿，可以试算会改变什么；两位管理员签署后，从以后某月的第一天起生效。已过去的期次不变。
          </View>
          {versions.length > 0 ? (
            <>
              <View className="section-title">各版</View>
              <List>
                {versions.map((version) => (
                  <VersionRow key={version.versionId} version={version} />
                ))}
              </List>
            </>
          ) : null}
          <View className="section-title">现行规则：{title}</View>
          <List>
            {parts.map((part) => (
              <ListRow
                key={part.part}
                title={rulePartTitles[part.part]}
                note={linesOf(part)}
                onTap={opens('rulePart', { part: part.part })}
              />
            ))}
          </List>
          <View className="section-title">带出和取用</View>
          <View className="card stack">
            <View className="note">
              带出的是一个带校验码的文件，别的区县可以取用。取用别处的文件只存为草稿，同样要试算、签署。
            </View>
            <View className="note rules__sum">现行规则的校验码：{sha256}</View>
            <FailureLine why={file.error} />
            <View className="row row--wrap">
              <Button onTap={() => file.fetch()} disabled={file.busy}>
                带出规则文件
              </Button>
              <Button onTap={() => setTaking(true)} disabled={taking}>
                取用规则文件
              </Button>
            </View>
          </View>
          {taking ? <TakeOver onClose={() => setTaking(false)} /> : null}
          <ReadyFileSheet file={file.ready} onClose={file.putAway} />
        </>
      )}
    </AnswerPage>
  );
}

/** What it says, since when, where it is from, who changed it. */
function linesOf({ told, from, next, sources, last }: Part): string[] {
  return [
    told.join('；'),
    [
      from ? `${showMonth(from)}起` : '一直如此',
      ...(next ? [`${showMonth(next)}起另有一版`] : []),
      ...(sources.length > 0 ? [`出处：${sources.join('、')}`] : []),
    ].join(' · '),
    last ? `${showInstant(last.at)} ${last.by}：${last.reason}` : '',
  ].filter(Boolean);
}
