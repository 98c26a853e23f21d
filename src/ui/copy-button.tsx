import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './copy-button.css';
import './i18n/project-words.ts';

type Props = {
  /** What the button says, a verb. */
  label: string;
  /** The element whose text is copied. */
  source: RefObject<HTMLElement | null>;
};

/** Copies the text of an element on the page; where the browser refuses, the text is selected for the reader. */
export function CopyButton({ label, source }: Props): ReactNode {
  const { t } = useTranslation('project');
  const [state, setState] = useState<'ready' | 'copied' | 'selected'>('ready');
  const copy = async (): Promise<void> => {
    if (source.current === null) return;
    const isCopied =
      (await isClipboardGiven(source.current.textContent)) || isSelectionCopied(source.current);
    setState(isCopied ? 'copied' : 'selected');
  };
  return (
    <span className="copy">
      <button type="button" className="button copy-button" onClick={() => void copy()}>
        {state === 'copied' ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
        {label}
      </button>
      <output className="copy-note">
        {state === 'copied' && t('verdicts.copied')}
        {state === 'selected' && t('verdicts.copySelect')}
      </output>
    </span>
  );
}

async function isClipboardGiven(text: string): Promise<boolean> {
  // Pages of an intranet without TLS have no clipboard object at all, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects the element, and copies the selection where the older command is there. */
function isSelectionCopied(element: HTMLElement): boolean {
  const selection = getSelection();
  if (selection === null) return false;
  selection.selectAllChildren(element);
  return typeof document.execCommand === 'function' && document.execCommand('copy');
}
