import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import { portfolioQuery } from '../../api/portfolio-query.ts';
import '../../ui/form-kit.css';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { findEntries, type FindEntry, type FindPlace } from './find-entries.ts';
import type { FoundGroup } from './find-match.ts';
import './find.css';
import { useFound } from './use-found.ts';

type FindDialogProps = {
  /** Pages and panels to go to. */
  places: readonly FindPlace[];
  onGo: (entry: Pick<FindEntry, 'kind' | 'id'>) => void;
  onClose: () => void;
};

const NOTHING: readonly FindEntry[] = [];
/** The kit names the list and says that it is open, but leaves the field a plain one. */
const listOwner = { role: 'combobox' };

/** Goes to anything by its name, its code, its pinyin or the initials of it. */
export function FindDialog({ places, onGo, onClose }: FindDialogProps): ReactNode {
  const { t } = useTranslation('find');
  const language = useLanguage();
  const { data: portfolio } = useQuery(portfolioQuery);
  const { data: policy } = useQuery(policyQuery);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const entries = useMemo(
    () => (portfolio === undefined ? NOTHING : findEntries(portfolio, policy ?? null, places, language)),
    [portfolio, policy, places, language],
  );
  const found = useFound(entries, query);
  const [shown, setShown] = useState<FoundGroup[]>([]);
  if (found !== null && found !== shown) setShown(found);
  const start = useMemo(() => startGroups(entries), [entries]);
  const groups = query.trim() === '' ? start : shown;
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (groups.length > 0) selectFirstOption();
  }, [groups, selectFirstOption]);

  return (
    <Modal.Root opened onClose={onClose} size="40rem" yOffset="8vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay color="var(--shade)" backgroundOpacity={1} />
      <Modal.Content className="find-dialog" aria-label={t('title')}>
        <Combobox
          store={combobox}
          onOptionSubmit={(value) => {
            const [kind, id] = splitValue(value);
            const entry = entries.find((each) => each.kind === kind && each.id === id);
            if (entry !== undefined) onGo(entry);
          }}
        >
          <Combobox.EventsTarget withExpandedAttribute>
            <TextInput
              data-autofocus
              {...listOwner}
              onKeyDown={(event) => {
                if (event.key === 'Escape') onClose();
              }}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              placeholder={t('hint')}
              aria-label={t('title')}
              size="md"
              maxLength={100}
              classNames={{ input: 'find-input' }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options className="find-options" aria-label={t('results')}>
            {groups.map((group) => (
              <Combobox.Group key={group.kind} label={groupLabel(group, t)}>
                {group.entries.map((entry) => (
                  <Combobox.Option key={entry.id} value={`${entry.kind}:${entry.id}`}>
                    <span className="find-title">{entry.title}</span>
                    {entry.detail !== '' && <span className="find-detail">{entry.detail}</span>}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
        </Combobox>
        <p className="find-foot">
          <output>
            {groups.length === 0 && found !== null && t('nothing', { query })}
            {found === null && t('looking')}
          </output>
          <span className="find-keys">{t('keys')}</span>
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}

function splitValue(value: string): [string, string] {
  const at = value.indexOf(':');
  return [value.slice(0, at), value.slice(at + 1)];
}

function groupLabel(
  { kind, entries, total }: FoundGroup,
  t: ReturnType<typeof useTranslation<'find'>>['t'],
): string {
  const name = t(`kind.${kind}`);
  return total > entries.length ? t('some', { name, shown: entries.length, total }) : name;
}

/** Before anything is typed: the pages and the parks. */
function startGroups(entries: readonly FindEntry[]): FoundGroup[] {
  return (['page', 'park'] as const)
    .map((kind) => {
      const all = entries.filter((entry) => entry.kind === kind);
      return { kind, entries: all, total: all.length };
    })
    .filter(({ total }) => total > 0);
}
