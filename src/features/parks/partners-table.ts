import type { ParkDetail } from '../../contract/park-detail.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { DistrictPolicyRow } from './district-policy-rows.ts';
import type { ParkTexts } from './park-texts.ts';
import type { ParkInView } from './parks-context.tsx';

type OfPark = { park: ParkInView; partners: ParkDetail['park']['partners'] };
type OfDistrict = { park: ParkInView; policies: readonly DistrictPolicyRow[] };

/** Partners, then district policies, one row each: what a file holds. */
export function partnersTable(
  parks: readonly OfPark[],
  districts: readonly OfDistrict[],
  { t, of, date }: ParkTexts,
): FigureTable {
  const headers = {
    of: t('park'),
    side: t('parkPartners.sideColumn'),
    name: t('parkPartners.partner'),
    part: t('parkPartners.part'),
    source: t('parkPartners.sourceColumn'),
  };
  const word = ({ zh, en }: { zh: string; en: string }): string => of({ nameZh: zh, nameEn: en });
  return {
    columns: Object.entries(headers).map(([key, header]) => ({ key, header, align: 'left' })),
    rows: [
      ...parks.flatMap(({ park, partners }) =>
        partners.map(({ name, side, part, source }, index) => ({
          key: `${park.id} ${index}`,
          cells: [park.name, t(`parkPartners.side.${side}`), word(name), word(part), word(source)],
        })),
      ),
      ...districts.flatMap(({ park, policies }) =>
        policies.map(({ id, titleZh, titleEn, measure, issuedDay }) => ({
          key: id,
          cells: [
            park.districtName,
            t('parkPartners.policy'),
            word({ zh: titleZh, en: titleEn }),
            measure,
            date(issuedDay),
          ],
        })),
      ),
    ],
  };
}
