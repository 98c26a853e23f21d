import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Covers the page, which stays as it was and out of reach, until one is signed in again. It cannot be closed by
 * hand: the page under it would not be answered.
 */
export function ReturnDialog({ children }: { children: ReactNode }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="return-dialog"
      aria-labelledby="sign-in-title"
      onCancel={(event) => event.preventDefault()}
      onClose={() => dialog.current?.showModal()}
    >
      {children}
    </dialog>
  );
}
