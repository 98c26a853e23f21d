import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { AttentionFigures } from './attention-figures.tsx';
import { CityLine } from './city-line.tsx';
import { Figure } from './figure.tsx';
import { glanceMoney, ratingText, shareText } from './figure-text.ts';
import './headline.css';
import { SITING_CLAUSE, useClauses } from './headline-clause.ts';
import { type HeadlineFigures, headlineFigures } from '../../domain/portfolio/headline-figures.ts';
import { MoneyFigures } from './money-figures.tsx';
import { verdictClauses } from './verdict-clauses.ts';

/** The figures above the panels, for the records that the filter shows. */
export function HeadlinePanel(): ReactNode {
  const { t } = useTranslation('headline');
  const { portfolio, selection } = usePortfolioView();
  const figures = useMemo(() => headlineFigures(portfolio, selection), [portfolio, selection]);
  return (
    <section id="headline" className="headline" aria-labelledby="headline-title">
      <h2 id="headline-title" className="visually-hidden">
        {t('title')}
      </h2>
      <div className="headline-row headline-row-first">
        <ProjectFigures figures={figures} />
        <MoneyFigures figures={figures} />
      </div>
      <div className="headline-row headline-row-second">
        <AttentionFigures figures={figures} />
        <HeadroomFigure figures={figures} />
        <PilotFigure figures={figures} />
        <HighSafetyFigure figures={figures} />
      </div>
      <CityLine city={portfolio.columns.city} />
    </section>
  );
}

function ProjectFigures({
  figures: { projects, capacityMWh, powerMW },
}: {
  figures: HeadlineFigures;
}): ReactNode {
  const { t } = useTranslation('headline');
  const language = useLanguage();
  const { dataDate } = usePortfolioView();
  const rows = t('explain.rowsProjects', { count: projects.shown });
  return (
    <>
      <Figure
        label={t('figure.projects')}
        value={ratingText(projects.shown, language)}
        unit={t('unit.projects')}
        notes={[t('note.all', { all: projects.all })]}
        weight="main"
        explain={
          <Explain
            title={t('figure.projects')}
            definition={t('explain.projects.definition')}
            formula={t('explain.projects.formula')}
            clause={[]}
            dataDate={dataDate}
            rows={rows}
          />
        }
      />
      <Figure
        label={t('figure.capacity')}
        value={ratingText(capacityMWh.shown, language)}
        unit={t('unit.MWh')}
        notes={[
          t('note.power', { power: ratingText(powerMW.shown, language) }),
          capacityMWh.missingCount === 0 ? null : t('note.missing', { count: capacityMWh.missingCount }),
        ]}
        weight="main"
        explain={
          <Explain
            title={t('figure.capacity')}
            definition={t('explain.capacity.definition')}
            formula={t('explain.capacity.formula')}
            clause={[]}
            dataDate={dataDate}
            rows={rows}
          />
        }
      />
    </>
  );
}

function HeadroomFigure({ figures }: { figures: HeadlineFigures }): ReactNode {
  const { t } = useTranslation(['headline', 'vocabulary']);
  const language = useLanguage();
  const { portfolio, selection, dataDate } = usePortfolioView();
  const clauses = useClauses();
  const { headroomFen, ceilingFen, unitCount, cutUnitCount } = figures;
  const money = (fen: number): string => {
    const { text, unit } = glanceMoney(fen, language);
    return `${text} ${t(`vocabulary:moneyUnit.${unit}`)}`;
  };
  return (
    <Figure
      label={t('figure.headroom')}
      value={
        headroomFen === null ? t('vocabulary:absent.notComputable') : glanceMoney(headroomFen, language).text
      }
      unit={headroomFen === null ? '' : t(`vocabulary:moneyUnit.${glanceMoney(headroomFen, language).unit}`)}
      notes={[
        ceilingFen === null
          ? t('note.noCeiling')
          : t('note.ceiling', { amount: money(ceilingFen), count: unitCount }),
      ]}
      weight="small"
      explain={
        <Explain
          title={t('figure.headroom')}
          definition={t('explain.headroom.definition')}
          formula={`${t('explain.headroom.formula')}${cutUnitCount === 0 ? '' : ` ${t('explain.headroom.cut', { count: cutUnitCount })}`}`}
          clause={clauses(verdictClauses(portfolio, selection, null).map(({ measure }) => measure))}
          dataDate={dataDate}
          rows={t('explain.rowsUnits', { count: unitCount })}
        />
      }
    />
  );
}

function PilotFigure({ figures: { pilotOutside } }: { figures: HeadlineFigures }): ReactNode {
  const { t } = useTranslation(['headline', 'vocabulary']);
  const { dataDate } = usePortfolioView();
  const clauses = useClauses();
  const { pilots, outside, onTheLine, inside, unknown, flagUnknown } = pilotOutside;
  return (
    <Figure
      label={t('figure.pilots')}
      value={pilots === 0 ? t('vocabulary:absent.notApplicable') : String(outside)}
      unit={pilots === 0 ? '' : t('unit.ofPilots', { pilots })}
      notes={[
        pilots === 0 ? t('note.noPilots') : null,
        onTheLine === 0 ? null : t('note.onTheLine', { count: onTheLine }),
        inside === 0 ? null : t('note.inside', { count: inside }),
        unknown === 0 ? null : t('note.unknown', { count: unknown }),
        flagUnknown === 0 ? null : t('note.flagUnknown', { count: flagUnknown }),
      ]}
      weight="small"
      explain={
        <Explain
          title={t('figure.pilots')}
          definition={t('explain.pilots.definition')}
          formula={t('explain.pilots.formula')}
          clause={clauses([SITING_CLAUSE])}
          dataDate={dataDate}
          rows={t('explain.rowsProjects', { count: pilots })}
        />
      }
    />
  );
}

function HighSafetyFigure({ figures: { highSafety } }: { figures: HeadlineFigures }): ReactNode {
  const { t } = useTranslation(['headline', 'vocabulary']);
  const { dataDate } = usePortfolioView();
  const clauses = useClauses();
  const { namedMWh, ambiguousMWh, notNamedMWh, missingMWhCount } = highSafety;
  const known = namedMWh + ambiguousMWh + notNamedMWh;
  const [named, ambiguous, notNamed] = [namedMWh, ambiguousMWh, notNamedMWh].map((part) =>
    shareText(part, known),
  );
  return (
    <Figure
      label={t('figure.highSafety')}
      value={named ?? t('vocabulary:absent.notComputable')}
      unit={known === 0 ? '' : t('unit.percent')}
      notes={
        known === 0
          ? [t('note.noCapacity')]
          : [
              t('note.ambiguous', { pct: ambiguous ?? '0' }),
              t('note.notNamed', { pct: notNamed ?? '0' }),
              missingMWhCount === 0 ? null : t('note.missing', { count: missingMWhCount }),
            ]
      }
      weight="small"
      explain={
        <Explain
          title={t('figure.highSafety')}
          definition={t('explain.highSafety.definition')}
          formula={t('explain.highSafety.formula')}
          clause={clauses([SITING_CLAUSE])}
          dataDate={dataDate}
          rows={t('explain.rowsProjects', {
            count: highSafety.namedCount + highSafety.ambiguousCount + highSafety.notNamedCount,
          })}
        />
      }
    />
  );
}
