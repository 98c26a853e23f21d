// Sets the language and the colour scheme before the first paint, so that nothing flashes. The app itself decides by
// the same rule (src/app/preference.ts); this is a file of its own because the content policy allows no inline script.
(() => {
  const named = new URLSearchParams(location.search);
  const choice = (parameter, key, allowed) => {
    let kept = null;
    try {
      kept = localStorage.getItem(key);
    } catch {
      // Storage is switched off.
    }
    return [named.get(parameter), kept].find((value) => allowed.includes(value));
  };
  const scheme =
    choice('scheme', 'parkfolio.scheme', ['light', 'dark']) ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = scheme;
  document.documentElement.lang = choice('lang', 'parkfolio.language', ['zh-CN', 'en']) ?? 'zh-CN';
})();
