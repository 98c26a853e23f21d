import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { parkQuery } from '../../api/park-query.ts';
import type { ParkDetail } from '../../contract/park-detail.ts';
import { PARTNER_SIDES, type PartnerSide } from '../../domain/vocabulary.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { type DistrictPolicyRow, districtPolicyRows } from './district-policy-rows.ts';
import { type ParkTexts, useParkTexts } from './park-texts.ts';
import { type ParkInView, useParks } from './parks-context.tsx';
import { partnersTable } from './partners-table.ts';
import { RecordPanel } from './record-panel.tsx';

type Answer = UseQueryResult<ParkDetail>;

/** Who builds the parks on the central and on the local side, and what their districts issued. */
export function ParkPartnersPanel(): ReactNode {
  const texts = useParkTexts();
  const { t } = texts;
  const { portfolio } = usePortfolioView();
  const { parks } = useParks();
  const answers = useQueries({ queries: parks.map(({ id }) => parkQuery(id)) });
  const districts = useMemo(
    () =>
      parks
        .filter(({ district }, index) => parks.findIndex((each) => each.district === district) === index)
        .map((park) => ({ park, policies: districtPolicyRows(portfolio, park.row) })),
    [portfolio, parks],
  );
  return (
    <RecordPanel
      id="park-partners"
      title={t('parkPartners.title')}
      question={t('parkPartners.question')}
      explain={{
        definition: t('parkPartners.explainDefinition'),
        formula: t('parkPartners.explainFormula'),
        rows: t('parkPartners.records'),
      }}
      source={t('parkPartners.source')}
      table={partnersTable(
        parks.map((park, index) => ({ park, partners: answers[index]?.data?.park.partners ?? [] })),
        districts,
        texts,
      )}
    >
      <div className="park-columns">
        {parks.map((park, index) => {
          const answer = answers[index];
          return answer === undefined ? null : <Partners key={park.id} park={park} answer={answer} />;
        })}
        {districts.map(({ park, policies }) => (
          <DistrictPolicies key={park.district} park={park} policies={policies} texts={texts} />
        ))}
      </div>
    </RecordPanel>
  );
}

function Partners({ park, answer }: { park: ParkInView; answer: Answer }): ReactNode {
  const { t, of } = useParkTexts();
  return (
    <section aria-label={park.name}>
      <h3>{park.name}</h3>
      {answer.data === undefined ? (
        <Unanswered answer={answer} />
      ) : (
        PARTNER_SIDES.map((side: PartnerSide) => {
          const partners = answer.data.park.partners.filter((partner) => partner.side === side);
          return (
            <div key={side} className="park-side" data-side={side}>
              <h4>{t(`parkPartners.side.${side}`)}</h4>
              {partners.length === 0 && <p className="park-absent">{t('parkPartners.none')}</p>}
              <ul>
                {partners.map(({ name, part, source }) => (
                  <li key={name.zh}>
                    <b>{of({ nameZh: name.zh, nameEn: name.en })}</b>
                    <span>{of({ nameZh: part.zh, nameEn: part.en })}</span>
                    <small>
                      {t('parkPartners.sourceColumn')} · {of({ nameZh: source.zh, nameEn: source.en })}
                    </small>
                  </li>
                ))}
              </ul>
            </div>
          );
        })
      )}
    </section>
  );
}

function Unanswered({ answer }: { answer: Answer }): ReactNode {
  const { t } = useParkTexts();
  if (answer.error === null) return <output className="park-absent">{t('parkPartners.waiting')}</output>;
  if (answer.error instanceof ApiError && answer.error.code === 'not_found') {
    return <p className="park-absent">{t('parkPartners.notYours')}</p>;
  }
  return (
    <div role="alert">
      <p>{t('parkPartners.failed')}</p>
      <button
        type="button"
        className="button"
        disabled={answer.isFetching}
        onClick={() => void answer.refetch()}
      >
        {t('parkPartners.retry')}
      </button>
    </div>
  );
}

type PoliciesProps = { park: ParkInView; policies: readonly DistrictPolicyRow[]; texts: ParkTexts };

function DistrictPolicies({ park, policies, texts: { t, of, date } }: PoliciesProps): ReactNode {
  const title = t('parkPartners.policies', { district: park.districtName });
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {policies.length === 0 && <p className="park-absent">{t('parkPartners.noPolicies')}</p>}
      <ul className="park-policies">
        {policies.map((policy) => (
          <li key={policy.id}>
            <span>{of({ nameZh: policy.titleZh, nameEn: policy.titleEn })}</span>
            <small>
              {t('parkPartners.measure')}{' '}
              <PageLink path="/policy" search={{ clause: policy.measure }}>
                {policy.measure}
              </PageLink>{' '}
              · {t('parkPartners.issued')} {date(policy.issuedDay)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
