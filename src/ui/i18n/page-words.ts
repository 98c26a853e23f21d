import { addWords } from './i18n.ts';
import { pageResources } from './page-resources.ts';

addWords(pageResources);
