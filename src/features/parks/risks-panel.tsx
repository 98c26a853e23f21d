import { type ReactNode, useMemo, useState } from 'react';
import type { FigureTable } from '../../ui/figure-table.ts';
import { LightMark } from '../../ui/light-mark.tsx';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { type AmountText, columnUnit, useAmountText } from '../../viz/charts/amount-text.ts';
import { useLanguage } from '../../ui/language.ts';
import { type ParkTexts, useParkTexts } from './park-texts.ts';
import { type ParkInView, useParks } from './parks-context.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { RecordPanel } from './record-panel.tsx';
import { type LightRisk, parkRisks, type ParkRisks, type SurveyRisk, type VerdictRisk } from './risk-rows.ts';

type ParkRisk = { park: ParkInView; risks: ParkRisks };
type Item = { key: string; projectId: string; name: string; mark: ReactNode; what: string };
type Texts = ParkTexts & { amount: (fen: number) => string };

const FIRST = 6;
const STEP = 30;
const KINDS = ['lights', 'verdicts', 'surveys'] as const;

/** What asks for attention in each park: lights with what made them, verdicts, sites that no map can place. */
export function ParkRisksPanel(): ReactNode {
  const texts = useRiskTexts();
  const { t } = texts;
  const { portfolio } = usePortfolioView();
  const { parks } = useParks();
  const columns = useMemo<ParkRisk[]>(
    () => parks.map((park) => ({ park, risks: parkRisks(portfolio, park.shown) })),
    [portfolio, parks],
  );
  const lists = columns.map(({ park, risks }) => ({ park, risks, items: itemsOf(risks, texts) }));
  return (
    <RecordPanel
      id="park-risks"
      title={t('parkRisks.title')}
      question={t('parkRisks.question')}
      explain={{
        definition: t('parkRisks.explainDefinition'),
        formula: t('parkRisks.explainFormula'),
        rows: parks.reduce((sum, { shown }) => sum + shown.projectCount, 0),
      }}
      source={t('parkRisks.source')}
      foot={t('parkRisks.foot')}
      table={fileOf(lists, texts)}
    >
      <div className="park-columns" data-columns={parks.length === 1 ? 'kinds' : 'parks'}>
        {lists.map(({ park, risks, items }) => (
          <section key={park.id} aria-label={park.name} className="park-risks">
            {parks.length > 1 && <h3>{park.name}</h3>}
            {KINDS.map((kind) => (
              <RiskList key={kind} kind={kind} items={items[kind]}>
                {kind === 'surveys' && risks.unplacedSites > 0 && (
                  <p className="park-absent">{t('parkRisks.unplaced', { count: risks.unplacedSites })}</p>
                )}
              </RiskList>
            ))}
          </section>
        ))}
      </div>
    </RecordPanel>
  );
}

function useRiskTexts(): Texts {
  const texts = useParkTexts();
  const language = useLanguage();
  const amount: AmountText = useAmountText();
  const unit = columnUnit(0, language);
  return { ...texts, amount: (fen) => amount.inColumn(fen, unit) };
}

type ListProps = { kind: (typeof KINDS)[number]; items: readonly Item[]; children: ReactNode };

function RiskList({ kind, items, children }: ListProps): ReactNode {
  const { t } = useParkTexts();
  const { openProject } = usePortfolioView();
  const [wanted, setLimit] = useState(FIRST);
  const limit = usePrinting() ? Infinity : wanted;
  const more = Math.min(STEP, items.length - limit);
  return (
    <div className="park-risk-list" data-kind={kind}>
      <h4>
        {t(`parkRisks.${kind}`)} <span>{items.length}</span>
      </h4>
      {items.length === 0 && <p className="park-absent">{t(`parkRisks.none.${kind}`)}</p>}
      <ul>
        {items.slice(0, limit).map(({ key, projectId, name, mark, what }) => (
          <li key={key}>
            {mark}
            <button type="button" className="link-button" onClick={() => openProject(projectId)}>
              {name}
            </button>
            <span>{what}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link-button" onClick={() => setLimit(wanted + STEP)}>
          {t('parkRisks.more', { count: more })}
        </button>
      )}
      {children}
    </div>
  );
}

function itemsOf(risks: ParkRisks, texts: Texts): Record<(typeof KINDS)[number], Item[]> {
  return {
    lights: risks.lights.map((risk) => ({
      key: risk.projectId,
      projectId: risk.projectId,
      name: texts.of(risk),
      mark: <LightMark light={risk.light} />,
      what: lightWords(risk, texts),
    })),
    verdicts: risks.verdicts.map((risk) => ({
      key: risk.awardId,
      projectId: risk.projectId,
      name: texts.of(risk),
      mark: <VerdictMark verdict={risk.verdict} />,
      what: verdictWords(risk, texts),
    })),
    surveys: risks.surveys.map((risk) => ({
      key: risk.siteId,
      projectId: risk.projectId,
      name: texts.of(risk),
      mark: <SitingMark siting="on_the_line" />,
      what: surveyWords(risk, texts),
    })),
  };
}

function lightWords({ indicator, days, thresholdDays }: LightRisk, { t }: Texts): string {
  if (indicator === null) return '';
  return t(`parkRisks.indicator.${indicator}`, { days: days ?? 0, threshold: thresholdDays ?? 0 });
}

function verdictWords({ measure, verdict, approvedFen }: VerdictRisk, { t, label, amount }: Texts): string {
  const money =
    approvedFen === null
      ? t('parkRisks.amountMissing')
      : t('parkRisks.amount', { amount: amount(approvedFen) });
  return [measure, label(`verdict.${verdict}`), money].join(' · ');
}

function surveyWords({ distanceM, precisionM, isPilot }: SurveyRisk, { t, number }: Texts): string {
  const place =
    distanceM === null || precisionM === null
      ? t('parkRisks.surveyUnplaced')
      : t('parkRisks.survey', { distance: number(Math.abs(distanceM)), precision: number(precisionM) });
  const pilot = isPilot === null ? 'unknown' : isPilot ? 'yes' : 'no';
  return `${place} · ${t(`parkRisks.pilot.${pilot}`)}`;
}

function fileOf(
  lists: readonly { park: ParkInView; items: Record<(typeof KINDS)[number], Item[]> }[],
  { t }: Texts,
): FigureTable {
  const headers = {
    park: t('park'),
    kind: t('parkRisks.kind'),
    project: t('parkRisks.project'),
    what: t('parkRisks.what'),
  };
  return {
    columns: Object.entries(headers).map(([key, header]) => ({ key, header, align: 'left' })),
    rows: lists.flatMap(({ park, items }) =>
      KINDS.flatMap((kind) =>
        items[kind].map(({ key, name, what }) => ({
          key: `${park.id} ${kind} ${key}`,
          cells: [park.name, t(`parkRisks.${kind}`), name, what],
        })),
      ),
    ),
  };
}
