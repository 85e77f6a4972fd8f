/** A mini-program is no desk: WeChat itself says who calls. */
export const isDesk = (): boolean => false;
