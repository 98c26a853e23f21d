import { COLOUR_SCHEMES, type ColourScheme } from '../ui/colour-scheme.ts';
import { LANGUAGES, type Language } from '../ui/i18n/resources.ts';

/*
 * The reader's own choices. An address that names one wins, then what the reader chose last, then the default.
 * `public/first-paint.js` reads the same keys.
 */
const LANGUAGE_KEY = 'parkfolio.language';
const SCHEME_KEY = 'parkfolio.scheme';

/** Storage can be refused by the browser's settings; the choice then lasts as long as the address. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // See above.
  }
}

export function preferredLanguage(named: Language | undefined): Language {
  return named ?? LANGUAGES.find((language) => language === stored(LANGUAGE_KEY)) ?? 'zh-CN';
}

/** null: as the system has it. */
export function preferredScheme(named: ColourScheme | undefined): ColourScheme | null {
  return named ?? keptScheme();
}

/** What the reader chose last; null: as the system has it. */
export function keptScheme(): ColourScheme | null {
  return COLOUR_SCHEMES.find((scheme) => scheme === stored(SCHEME_KEY)) ?? null;
}

export function rememberLanguage(language: Language): void {
  store(LANGUAGE_KEY, language);
}

export function rememberScheme(scheme: ColourScheme | null): void {
  store(SCHEME_KEY, scheme);
}
