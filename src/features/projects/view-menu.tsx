import { Popover } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameView, MAX_VIEW_NAME, type TableView } from './saved-views.ts';
import { useSavedViews } from './use-saved-views.ts';

type Props = { view: TableView; onChange: (view: TableView) => void };

/** One's own views: columns, sort and density under a name, kept by this browser; a copy of the address shares one. */
export function ViewMenu({ view, onChange }: Props): ReactNode {
  const { t } = useTranslation('projectPage');
  const { views, save, remove } = useSavedViews();
  const [outcome, setOutcome] = useState('');
  const current = views.find((each) => isSameView(each.view, view)) ?? null;
  return (
    <Popover
      position="bottom-end"
      width="min(22rem, 92vw)"
      trapFocus
      returnFocus
      onClose={() => setOutcome('')}
    >
      <Popover.Target>
        <button type="button" className="button table-tool">
          <IconBookmark size="1rem" stroke={1.5} aria-hidden />
          {current === null ? t('views.open') : t('views.current', { name: current.name })}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="column-menu" aria-label={t('views.open')}>
        <h3>{t('views.own')}</h3>
        {views.length === 0 && <p className="project-note">{t('views.none')}</p>}
        <ul>
          {views.map((saved) => (
            <li key={saved.name}>
              <button
                type="button"
                className="link-button view-name"
                aria-current={saved === current}
                onClick={() => onChange(saved.view)}
              >
                {saved.name}
              </button>
              <button
                type="button"
                className="column-move"
                aria-label={t('views.remove', { name: saved.name })}
                title={t('views.remove', { name: saved.name })}
                onClick={() =>
                  setOutcome(
                    remove(saved.name) ? t('views.removed', { name: saved.name }) : t('views.refused'),
                  )
                }
              >
                <IconTrash size="1rem" stroke={1.5} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <SaveForm
          onSave={(name) =>
            setOutcome(save({ name, view }) ? t('views.saved', { name }) : t('views.refused'))
          }
        />
        <output className="project-note">{outcome}</output>
      </Popover.Dropdown>
    </Popover>
  );
}

function SaveForm({ onSave }: { onSave: (name: string) => void }): ReactNode {
  const { t } = useTranslation('projectPage');
  const [name, setName] = useState('');
  const id = useId();
  return (
    <form
      className="view-save"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onSave(name.trim());
        setName('');
      }}
    >
      <label htmlFor={id}>{t('views.name')}</label>
      <input
        id={id}
        value={name}
        maxLength={MAX_VIEW_NAME}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button">
        {t('views.save')}
      </button>
    </form>
  );
}
