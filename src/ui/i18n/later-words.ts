import { i18n } from './i18n.ts';
import { laterResources } from './later-resources.ts';

for (const [language, namespaces] of Object.entries(laterResources)) {
  for (const [namespace, words] of Object.entries(namespaces)) {
    i18n.addResourceBundle(language, namespace, words);
  }
}
