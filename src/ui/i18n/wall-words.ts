import { addWords } from './i18n.ts';
import { wallResources } from './wall-resources.ts';

addWords(wallResources);
