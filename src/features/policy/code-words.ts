import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import { policyZh } from '../../ui/i18n/policy.zh.ts';

type Instrument = keyof typeof policyZh.instrument;
type Flag = keyof typeof policyZh.flag;

function isInstrument(code: string): code is Instrument {
  return Object.hasOwn(policyZh.instrument, code);
}

function isFlag(code: string): code is Flag {
  return Object.hasOwn(policyZh.flag, code);
}

/** The word of an instrument; another catalogue's own code stands as it is. */
export function useInstrumentWord(): (code: string) => string {
  const { t } = useTranslation('policy');
  return (code) => (isInstrument(code) ? t(`instrument.${code}`) : code);
}

/** What a flag says of a clause; null where there are no words for it. */
export function useFlagWord(): (code: string) => string | null {
  const { t } = useTranslation('policy');
  return (code) => (isFlag(code) ? t(`flag.${code}`) : null);
}
