import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { LightMark } from '../../ui/light-mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import './standing.css';
import { type LightRow, lightRows, sitingRows } from './standing-rows.ts';

/** How the policy's official text names the ring, by which its clause is found. */
const RING = '5th Ring';

/** Projects by progress light, with what made it, and by siting. Each row filters by itself. */
export function StandingPanel(): ReactNode {
  const { t } = useTranslation(['standing', 'shell']);
  const language = useLanguage();
  const { portfolio, selection, filter, toggle, dataDate, filterWords } = usePortfolioView();
  const { data: policy } = useQuery(policyQuery);
  const lights = useMemo(() => lightRows(portfolio, selection), [portfolio, selection]);
  const sitings = useMemo(() => sitingRows(portfolio, selection), [portfolio, selection]);
  const ringClauses = (policy?.measures ?? []).flatMap(({ id, shortTitle, quotations }) => {
    const quotation = quotations.find((text) => text.includes(RING));
    return quotation === undefined
      ? []
      : [{ id, title: shortTitle[language === 'en' ? 'en' : 'zh'], quotation }];
  });
  const question = filterWords === '' ? t('question') : `${t('question')} · ${filterWords}`;
  return (
    <Panel
      id="standing"
      title={t('title')}
      question={question}
      controls={
        <Explain
          title={t('title')}
          definition={t('explain.definition')}
          formula={t('explain.formula')}
          clause={ringClauses}
          dataDate={dataDate}
          rows={t('count', { count: selection.projectCount })}
        />
      }
      foot={`${t('example')} · ${t('ringNote')}`}
      footRight={t('shell:dataDate', { date: dataDate })}
    >
      <div className="standing">
        <h3>{t('lights')}</h3>
        <ul>
          {lights.map((row) => (
            <li key={row.light}>
              <StandingButton
                mark={<LightMark light={row.light} withWord />}
                {...row}
                total={portfolio.projectCount}
                isChosen={filter.light?.includes(row.light) === true}
                onToggle={() => toggle('light', row.light)}
              />
              <Indicators row={row} />
            </li>
          ))}
        </ul>
        <h3>{t('siting')}</h3>
        <ul>
          {sitings.map((row) => (
            <li key={row.siting}>
              <StandingButton
                mark={<SitingMark siting={row.siting} withWord />}
                {...row}
                total={portfolio.projectCount}
                isChosen={filter.siting?.includes(row.siting) === true}
                onToggle={() => toggle('siting', row.siting)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

type ButtonProps = {
  mark: ReactNode;
  shown: number;
  all: number;
  total: number;
  isChosen: boolean;
  onToggle: () => void;
};

/** Shown projects as the dark part of all of their kind, on the scale of the whole portfolio. */
function StandingButton({ mark, shown, all, total, isChosen, onToggle }: ButtonProps): ReactNode {
  const { t } = useTranslation('standing');
  const share = (count: number): string => `${(100 * count) / Math.max(1, total)}%`;
  return (
    <button type="button" className="standing-row" aria-pressed={isChosen} onClick={onToggle}>
      <span className="standing-name">{mark}</span>
      <span className="standing-bar" aria-hidden>
        <span style={{ width: share(all) }} />
        <span data-shown style={{ width: share(shown) }} />
      </span>
      <span className="standing-count">
        <b>{shown}</b> {t('ofAll', { all })}
      </span>
    </button>
  );
}

function Indicators({ row: { indicators } }: { row: LightRow }): ReactNode {
  const { t } = useTranslation('standing');
  if (indicators.length === 0) return null;
  return (
    <ul className="standing-indicators">
      {indicators.map(({ indicator, thresholdDays, shown, worstDays }) => (
        <li key={indicator}>
          {t(`indicator.${indicator}`, { threshold: thresholdDays ?? 0 })} <b>{shown}</b>
          {worstDays !== null && ` · ${t('worst', { days: worstDays })}`}
        </li>
      ))}
    </ul>
  );
}
