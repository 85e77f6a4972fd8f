/** 投诉与建议: what somebody told the 工委, which office deals with it by when, and what it answered. */
import * as z from '@core/shared/zod';
import { day, id, instant } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { suggestionStateTitles } from './labels';

export * from './labels';
export const suggestionState = z.enum(namesOf(suggestionStateTitles));

/** Answered, passed on to another office, 还没解决 said by the sender, or taken back. */
const suggestionStepKind = z.enum(['answer', 'pass', 'reopen', 'withdraw']);
export type SuggestionStepKind = z.infer<typeof suggestionStepKind>;

/** A step, added and never overwritten. Offices are told, never who in them. */
const suggestionStep = z.object({
  kind: suggestionStepKind,
  on: day,
  /** The office that took it; absent where it is the sender's own. */
  officeName: z.string().optional(),
  /** The office that it was passed on to. */
  toName: z.string().optional(),
  text: z.string().optional(),
  /** Of an answer: it came by the due day. */
  inTime: z.boolean().optional(),
});

const suggestion = z.object({
  suggestionId: id,
  text: z.string(),
  at: instant,
  /** Last day for the answer; passing on moves it for nobody. */
  dueOn: day,
  overdue: z.boolean(),
  state: suggestionState,
  /** The office that must act next, or that answered. */
  officeName: z.string(),
  steps: z.array(suggestionStep),
});

/** As its sender sees it. */
export const ownSuggestion = suggestion.extend({
  receipt: z.string(),
  /** 还没解决 may be said once. */
  mayReopen: z.boolean(),
});
export type OwnSuggestion = z.infer<typeof ownSuggestion>;

const office = z.object({ officeId: id, name: z.string() });

/** As an office sees it. */
export const receivedSuggestion = suggestion.extend({
  senderName: z.string(),
  /** The caller's office must act next. */
  mine: z.boolean(),
  /** Open, and not the caller's own. */
  mayAnswer: z.boolean(),
  /** Offices that it may be passed on to. */
  passTo: z.array(office),
});
export type ReceivedSuggestion = z.infer<typeof receivedSuggestion>;

/** What a month counts of them. */
export const suggestionCounts = z.object({
  received: z.int().min(0),
  answered: z.int().min(0),
  /** Of those answered, by their due day. */
  inTime: z.int().min(0),
  /** Neither answered nor taken back at the end of the month. */
  open: z.int().min(0),
});
export type SuggestionCounts = z.infer<typeof suggestionCounts>;
