import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import './print.css';

/**
 * True from the moment the page is printed until it is back on the screen. Paper is light and has one width: both are
 * in place before charts measure their room, which they do at the same event.
 */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const change = (printing: boolean): void => {
      document.documentElement.toggleAttribute('data-printing', printing);
      flushSync(() => setIsPrinting(printing));
    };
    const begin = (): void => change(true);
    const end = (): void => change(false);
    window.addEventListener('beforeprint', begin, { capture: true });
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin, { capture: true });
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
