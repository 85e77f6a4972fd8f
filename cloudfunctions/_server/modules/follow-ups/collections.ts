import { followUpStateTitles } from '@core/modules/follow-ups/contract';
import { stateOf } from '@core/modules/follow-ups/steps';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import { lifeOf } from './repository';
import type { FollowUpCollections } from './stored';

export const followUpCollections: CollectionSpecs<FollowUpCollections> = {
  followUps: {
    indexes: ['shelf sortKey', 'townId shelf sortKey', 'personIds', 'partyOrganizationIds'],
    personal: [
      {
        section: 'followUps',
        where: byField('personIds'),
        // Drafts are nobody's yet: only what a person has signed is about anybody.
        lines: (followUp, { pack, today }) => {
          if (followUp.acts.length === 0) return [];
          const state = stateOf(lifeOf(followUp), pack.supervision, today);
          const numbers = followUp.acts.map(({ number }) => number).join('、');
          const text = `${numbers} · ${followUp.name} · ${followUpStateTitles[state]}`;
          return [{ on: followUp.draftedOn, text }];
        },
      },
    ],
    removal: 'texts',
  },
  followUpNumbers: {
    indexes: [],
    personal: { nothing: 'running numbers' },
    removal: 'texts',
  },
};
