import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId, useFormBinding } from './form-context.tsx';

/** Everything that is to be corrected, each with the way to its field. Takes the focus with every refusal. */
export function ErrorSummary({ refusals }: { refusals: number }): ReactNode {
  const { t } = useTranslation('edit');
  const { errors, values, label } = useFormBinding();
  const summary = useRef<HTMLDivElement>(null);
  const order = Object.keys(values);
  const place = (path: string): number => (path in values ? order.indexOf(path) : order.length);
  const paths = Object.keys(errors).toSorted((a, b) => place(a) - place(b));
  const hasErrors = paths.length > 0;
  useEffect(() => {
    if (refusals > 0) summary.current?.focus();
  }, [refusals]);
  if (!hasErrors) return null;
  return (
    <div className="edit-alert" role="alert" tabIndex={-1} ref={summary}>
      <h3>{t('errors.title', { count: paths.length })}</h3>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            {/* A field that the form does not show has no name of its own either. */}
            {label(path) === path ? (
              <b>{path}</b>
            ) : (
              <button type="button" className="link-button" onClick={() => goTo(path)}>
                {label(path)}
              </button>
            )}
            <span>{errors[path]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(path: string): void {
  document.getElementById(fieldId(path))?.focus();
}
