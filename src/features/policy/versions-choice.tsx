import { IconArrowsExchange, IconFile, IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { FILE_SIDE, type Versions } from './use-versions.ts';

/** The two sides, each a version of the server or the picked file. */
export function VersionsChoice({ versions }: { versions: Versions }): ReactNode {
  const { t } = useTranslation('policy');
  const input = useId();
  const { from, to, file, choose, pick, dropFile } = versions;
  return (
    <div className="versions-choice">
      <Side
        versions={versions}
        label={t('versions.from')}
        value={from.version}
        onChange={(version) => choose(version, to.version)}
      />
      <button
        type="button"
        className="button versions-swap"
        aria-label={t('versions.swap')}
        title={t('versions.swap')}
        disabled={from.version === '' || to.version === ''}
        onClick={() => choose(to.version, from.version)}
      >
        <IconArrowsExchange size="1rem" aria-hidden />
      </button>
      <Side
        versions={versions}
        label={t('versions.to')}
        value={to.version}
        onChange={(version) => choose(from.version, version)}
      />
      <div className="versions-file">
        <input
          id={input}
          type="file"
          accept="application/json,.json"
          className="visually-hidden"
          aria-describedby={`${input}-note`}
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? [];
            // The same file can be picked again once it is mended.
            event.currentTarget.value = '';
            if (picked !== undefined) void pick(picked);
          }}
        />
        <label htmlFor={input} className="button">
          <IconFile size="1rem" aria-hidden />
          {t('versions.choose')}
        </label>
        {file !== null && (
          <button type="button" className="button button-quiet" onClick={dropFile}>
            <IconX size="1rem" aria-hidden />
            {t('versions.removeFile')}
          </button>
        )}
        <p id={`${input}-note`} className="policy-note">
          {t('versions.chooseNote')}
        </p>
      </div>
    </div>
  );
}

type SideProps = { versions: Versions; label: string; value: string; onChange: (version: string) => void };

function Side({ versions: { listed, file }, label, value, onChange }: SideProps): ReactNode {
  const { t } = useTranslation('policy');
  const isEnglish = useLanguage() === 'en';
  const id = useId();
  const options = [
    ...listed.map(({ version, title, inForce, synthetic }) => {
      const name = { version, title: isEnglish ? title.en : title.zh };
      const mark = synthetic ? t('versions.synthetic') : inForce ? t('versions.inForce') : null;
      return {
        version,
        label: mark === null ? t('versions.optionOf', name) : t('versions.optionMarked', { ...name, mark }),
      };
    }),
    ...(file?.state === 'read'
      ? [{ version: FILE_SIDE, label: t('versions.file', { name: file.name }) }]
      : []),
  ];
  const isListed = options.some(({ version }) => version === value);
  return (
    <div className="versions-side">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {!isListed && <option value={value}>{value}</option>}
        {options.map(({ version, label: name }) => (
          <option key={version} value={version}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
