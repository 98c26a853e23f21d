import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePortfolioView } from '../../ui/view-context.tsx';

/** Finds projects by words; the address follows while one types. */
export function TextFilter(): ReactNode {
  const { t } = useTranslation('filter');
  const { filter, setText } = usePortfolioView();
  const applied = filter.text ?? '';
  const input = useRef<HTMLInputElement>(null);

  // The field belongs to the one who types in it (a value set from outside would break Chinese input); otherwise it
  // follows the filter.
  useEffect(() => {
    if (input.current !== null && input.current !== document.activeElement) input.current.value = applied;
  }, [applied]);

  return (
    <label className="filter-text" data-active={applied === '' ? undefined : ''}>
      <IconSearch size="0.875rem" aria-hidden />
      <span className="visually-hidden">{t('textLabel')}</span>
      <input
        ref={input}
        type="search"
        defaultValue={applied}
        placeholder={t('textHint')}
        maxLength={100}
        onChange={(event) => {
          const isComposing = 'isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true;
          if (!isComposing) setText(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}
