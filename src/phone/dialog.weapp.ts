/** Nothing to listen to: WeChat's own container takes the back. */
export function listenForBack(): void {
  // See sheet.tsx.
}

/** weapp: a `page-container` around the sheet takes the back (see sheet.tsx); there is no keyboard. */
export function useDialog(_id: string, _onClose: () => void): void {
  // Nothing to listen to.
}

/** A phone has no room for anything beside a list. */
export function useBackCloses(_id: string, _isOpen: boolean, _onBack: () => void): void {
  // Nothing lies open.
}
