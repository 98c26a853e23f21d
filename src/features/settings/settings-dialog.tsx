import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/form-kit.css';
import './settings.css';

type SettingsDialogProps = { title: string; onClose: () => void; isShut?: boolean; children: ReactNode };

/**
 * A dialog over the settings.
 * @param isShut it closes by its own button only, because what it shows cannot be had again.
 */
export function SettingsDialog({ title, onClose, isShut = false, children }: SettingsDialogProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      size="30rem"
      closeOnClickOutside={false}
      closeOnEscape={!isShut}
      withCloseButton={!isShut}
      closeButtonProps={{ 'aria-label': t('close') }}
      overlayProps={{ color: 'var(--shade)', backgroundOpacity: 1 }}
      classNames={{ content: 'settings-dialog', title: 'settings-dialog-title' }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Modal>
  );
}
