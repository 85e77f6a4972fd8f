/** WeChat: a page asks when it is opened or come back to. */
export const useLive = (reload: () => Promise<void>): void => void reload;
