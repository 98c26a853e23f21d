import { useParams } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import type { Portfolio } from '../domain/portfolio/portfolio.ts';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [];

/** One park by its id in the address. */
export function ParkPage(): ReactNode {
  const { id } = useParams({ from: '/parks/$id' });
  const recordName = useCallback(
    ({ columns: { parks } }: Portfolio, language: string) => {
      const row = parks.id.indexOf(id);
      return (language === 'en' ? parks.nameEn[row] : parks.nameZh[row]) ?? null;
    },
    [id],
  );
  return (
    <PortfolioPage page="park" parent="parks" recordName={recordName} panels={panels} hasFilter={false} />
  );
}
