import type { ReactNode } from 'react';
import type { Scale } from '@core/modules/points/rules.contract';
import type { QueryState } from '@app/data/query';
import { AnswerPage } from '@app/ui/answer-page';
import { Message } from '@app/ui/messages';
import type { Standing } from './standing';
import { scaleOf } from './use-points';

interface Props {
  query: QueryState<Standing>;
  children: (standing: Standing, scale: Scale) => ReactNode;
}

/** A screen of somebody's points, with the scale that explains them. */
export function StandingPage({ query, children }: Props) {
  return (
    <AnswerPage query={query}>
      {(standing) => {
        const scale = scaleOf(standing);
        return scale ? (
          children(standing, scale)
        ) : (
          <Message icon="info" title="本区的积分规则比这个版本新">
            请关闭小程序再打开，更新后即可查看。
          </Message>
        );
      }}
    </AnswerPage>
  );
}
