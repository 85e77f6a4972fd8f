/** Nothing to listen to: WeChat's own container takes the back. */
export function listenForBack(): void {
  // See sheet.tsx.
}

/** weapp: a `page-container` around the sheet takes the back (see sheet.tsx); there is no keyboard. */
export function useDialog(_id: string, _onClose: () => void): void {
  // Nothing to listen to.
}
