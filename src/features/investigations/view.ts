import type { ActionOutput } from '@core/modules/actions';

/** What the page of one unit's five steps shows. */
export type InvestigationOpen = ActionOutput<'investigation.open'>;
