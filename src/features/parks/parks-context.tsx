import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Selection, selectRows } from '../../domain/portfolio/selection.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';

/** A park that the page is about. */
export type ParkInView = {
  /** Row of the parks table. */
  row: number;
  id: string;
  name: string;
  /** Administrative code as text. */
  district: string;
  districtName: string;
  /** Its rows under every filter but that for parks. */
  shown: Selection;
  /** Its rows without any filter. */
  all: Selection;
};

type Parks = { parks: readonly ParkInView[]; isOwnPage: boolean };

const ParksContext = createContext<Parks | null>(null);

type ProviderProps = {
  /** Rows of the parks table. */
  rows: readonly number[];
  /** Whether the page is about one park alone. */
  isOwnPage: boolean;
  children: ReactNode;
};

/** Selects the rows of each park once, for every panel below. */
export function ParksProvider({ rows, isOwnPage, children }: ProviderProps): ReactNode {
  const { portfolio, filter } = usePortfolioView();
  const language = useLanguage();
  const value = useMemo<Parks>(() => {
    const { columns, dictionaries } = portfolio;
    const isChinese = language === 'zh-CN';
    const parks = rows.map((row): ParkInView => {
      const id = columns.parks.id[row] ?? '';
      const code = columns.parks.districtCode[row] ?? -1;
      return {
        row,
        id,
        name: (isChinese ? columns.parks.nameZh : columns.parks.nameEn)[row] ?? id,
        district: dictionaries.district[code] ?? '',
        districtName: (isChinese ? dictionaries.districtNameZh : dictionaries.districtNameEn)[code] ?? '',
        shown: selectRows(portfolio, { ...filter, park: [id] }),
        all: selectRows(portfolio, { park: [id] }),
      };
    });
    return { parks, isOwnPage };
  }, [portfolio, filter, language, rows, isOwnPage]);
  return <ParksContext value={value}>{children}</ParksContext>;
}

/** @throws Error outside the pages of parks. */
export function useParks(): Parks {
  const parks = useContext(ParksContext);
  if (parks === null) throw new Error('no parks above this component');
  return parks;
}
