/** Words of suggestions: what each is called, and so which there are. */
export const suggestionStateTitles = {
  open: '办理中',
  answered: '已答复',
  withdrawn: '已收回',
} as const;
export type SuggestionState = keyof typeof suggestionStateTitles;
