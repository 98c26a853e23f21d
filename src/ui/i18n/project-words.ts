import { addWords } from './i18n.ts';
import { projectResources } from './project-resources.ts';

addWords(projectResources);
