import { type ReactNode, useEffect, useRef } from 'react';

/** Drawers and dialogs of the kit hear every Escape of the window but one whose target says this. */
const KEEPS_ESCAPE = 'data-mantine-stop-propagation';

/**
 * Covers the page, which stays as it was and out of reach, until one is signed in again. It cannot be closed by
 * hand: the page under it would not be answered.
 */
export function ReturnDialog({ children }: { children: ReactNode }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const keepEscape = (event: FocusEvent): void => {
      if (event.target instanceof Element) event.target.setAttribute(KEEPS_ESCAPE, 'true');
    };
    element?.addEventListener('focusin', keepEscape);
    // The target of a key while nothing has the focus.
    document.body.setAttribute(KEEPS_ESCAPE, 'true');
    element?.showModal();
    return () => {
      element?.removeEventListener('focusin', keepEscape);
      document.body.removeAttribute(KEEPS_ESCAPE);
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="return-dialog"
      aria-labelledby="sign-in-title"
      onCancel={(event) => event.preventDefault()}
      onClose={() => {
        if (dialog.current?.isConnected === true) dialog.current.showModal();
      }}
    >
      {children}
    </dialog>
  );
}
