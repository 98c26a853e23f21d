import { addWords } from './i18n.ts';
import { laterResources } from './later-resources.ts';

addWords(laterResources);
