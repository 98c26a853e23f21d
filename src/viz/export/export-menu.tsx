import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { i18n } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exportable, ExportFormat } from './export-frame.ts';
import './export-menu.css';

/** A panel's export: its picture as SVG or PNG with everything a reader needs inside, its figures as CSV. */
export function ExportMenu(props: Exportable): ReactNode {
  const { t, i18n } = useTranslation('export');
  const [hasPicture, setHasPicture] = useState(true);
  const [failed, setFailed] = useState(false);

  const open = (): void => {
    setFailed(false);
    setHasPicture(props.getPicture() !== null);
  };
  const save = (format: ExportFormat): void => {
    saveAs(format, props, i18n).catch(() => setFailed(true));
  };

  return (
    <div className="export-menu">
      <Menu position="bottom-end" onOpen={open} withinPortal>
        <Menu.Target>
          <button type="button" className="export-open" aria-label={t('open', { title: props.frame.title })}>
            <IconDots size="1rem" stroke={1.5} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown className="export-list">
          <Choice name={t('svg')} note={t('svgNote')} disabled={!hasPicture} onChoose={() => save('svg')} />
          <Choice name={t('png')} note={t('pngNote')} disabled={!hasPicture} onChoose={() => save('png')} />
          <Choice name={t('csv')} note={t('csvNote')} onChoose={() => save('csv')} />
          {!hasPicture && <p className="export-note">{t('noPicture')}</p>}
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <p role="alert" className="export-failed">
          {t('failed')}
        </p>
      )}
    </div>
  );
}

type ChoiceProps = { name: string; note: string; disabled?: boolean; onChoose: () => void };

function Choice({ name, note, disabled = false, onChoose }: ChoiceProps): ReactNode {
  return (
    <Menu.Item
      onClick={onChoose}
      disabled={disabled}
      rightSection={<span className="export-note">{note}</span>}
    >
      {name}
    </Menu.Item>
  );
}

/** The drawing and writing of files is fetched when the first one is asked for. */
async function saveAs(format: ExportFormat, props: Exportable, i18n: i18n): Promise<void> {
  const { fileOf } = await import('./export-file.ts');
  const { download } = await import('./download.ts');
  const { blob, name } = await fileOf(format, props, i18n.getFixedT(i18n.language, 'export'));
  download(blob, name);
}
