import { OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useAsked } from '@app/data/routes';
import { subjectOf } from './scale';
import { SubjectView } from './subject-view';
import { usePoints } from './use-points';
import './points.scss';

/** Somebody's points: a member of one's branch, or a party organisation. */
export function Subject() {
  const query = usePoints(subjectOf(useAsked('subject')));
  return (
    <Page>
      <OfflineBanner shown={query.offline && query.data !== null} />
      {query.data ? <SubjectView standing={query.data} /> : <Waiting {...query} />}
    </Page>
  );
}
