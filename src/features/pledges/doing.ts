/** What is being done to a pledge. */
export type Doing =
  'reword' | 'publish' | 'record' | 'slips' | 'peers' | 'leader' | 'review' | 'end' | 'contest';
