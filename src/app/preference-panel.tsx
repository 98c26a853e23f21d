import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../ui/i18n/later-words.ts';
import { Panel } from '../ui/panel.tsx';
import { Segment } from '../ui/segment.tsx';
import { keptScheme, rememberScheme } from './preference.ts';
import { LanguageSwitch } from './preference-switch.tsx';
import { useViewSearch } from './use-view-search.ts';

/** Language and colour scheme in words; the reader's own, for this browser. */
export function PreferencePanel(): ReactNode {
  const { t } = useTranslation('settings');
  const [search, changeView] = useViewSearch();
  const scheme = search.scheme ?? keptScheme() ?? 'system';
  return (
    <Panel id="preference" title={t('preference.title')} question={t('preference.question')}>
      <dl className="preferences">
        <div>
          <dt>{t('preference.language')}</dt>
          <dd>
            <LanguageSwitch />
          </dd>
        </div>
        <div>
          <dt>{t('preference.scheme')}</dt>
          <dd>
            <Segment
              label={t('preference.scheme')}
              value={scheme}
              options={[
                { value: 'system', label: t('preference.system') },
                { value: 'light', label: t('preference.light') },
                { value: 'dark', label: t('preference.dark') },
              ]}
              onChange={(chosen) => {
                const named = chosen === 'system' ? null : chosen;
                rememberScheme(named);
                changeView(
                  ({ scheme: _last, ...view }) => (named === null ? view : { ...view, scheme: named }),
                  { replace: true },
                );
              }}
            />
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
