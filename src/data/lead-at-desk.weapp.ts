/** A mini-program leads nobody to sign in: WeChat itself says who calls. */
export const leadAtDesk = (): void => undefined;
