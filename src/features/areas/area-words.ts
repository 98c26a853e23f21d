import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import type { DrawingFault } from './drawing-faults.ts';
import { type GeojsonIssue, MAX_POINTS, MAX_POLYGONS, MAX_RINGS } from './geojson-reading.ts';

/** Figures and faults of areas in the language on screen. */
export function useAreaWords() {
  const { t } = useTranslation('areas');
  const language = useLanguage();
  return useMemo(() => {
    const number = (value: number, digits: number): string =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value);
    const limits = { points: MAX_POINTS, rings: MAX_RINGS, polygons: MAX_POLYGONS };

    /** `第 2 块 · 孔 1`: counted from 1, as people do. */
    function ringName(polygon: number, ring: number): string {
      const part = t('ring.part', { at: polygon + 1 });
      return `${part} · ${ring === 0 ? t('ring.outer') : t('ring.hole', { at: ring })}`;
    }

    function faultText({ rule, polygon, ring, at }: DrawingFault): string {
      const place = at === null ? '' : t('fault.at', { lon: at[0].toFixed(5), lat: at[1].toFixed(5) });
      return `${ringName(polygon, ring)}${t('fault.colon')}${t(`fault.${rule}`, limits)}${place}`;
    }

    function issueText({ rule, feature, polygon, ring, vertex, detail }: GeojsonIssue): string {
      const where = [
        feature === null ? '' : t('issue.feature', { at: feature + 1 }),
        polygon === null ? '' : ring === null ? t('ring.part', { at: polygon + 1 }) : ringName(polygon, ring),
        vertex === null ? '' : t('issue.vertex', { at: vertex + 1 }),
      ].filter((part) => part !== '');
      const head = where.length === 0 ? '' : `${where.join(' · ')}${t('fault.colon')}`;
      const tail = detail === '' ? '' : t('issue.detail', { detail });
      return `${head}${t(`fault.${rule}`, limits)}${tail}`;
    }

    return {
      ringName,
      faultText,
      issueText,
      km2: (value: number) => t('figure.km2', { value: number(value, value < 1 ? 4 : value < 100 ? 2 : 1) }),
      metres: (value: number) =>
        value < 10_000
          ? t('figure.m', { value: number(Math.round(value), 0) })
          : t('figure.km', { value: number(value / 1000, 1) }),
      degrees: (value: number) => value.toFixed(6),
    };
  }, [t, language]);
}
