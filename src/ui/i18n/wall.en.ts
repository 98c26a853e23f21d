import type { wallZh } from './wall.zh.ts';
import type { Wording } from './wording.ts';

export const wallEn: Wording<typeof wallZh> = {
  city: 'Beijing new-energy-storage demonstration parks',
  stage: 'Big screen',
  controls: {
    label: 'Playback',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous scene',
    next: 'Next scene',
    leave: 'Back to the overview',
  },
  scenes: 'Scenes',
  scene: {
    sites: 'Siting',
    funding: 'Funding',
    districts: 'Districts',
    standing: 'Progress',
    routes: 'Routes',
    timeline: 'Over time',
    projects: 'Attention',
  },
  message: {
    funding: '{{amount}} awarded, {{share}}% of the ceilings that can be computed',
    fundingOpen: '{{amount}} awarded',
    sites: '{{outside}} of {{pilots}} pilot projects lie wholly outside the 5th Ring',
    sitesNone: 'No project is flagged as a pilot',
    routes: 'High-safety routes that the policy names hold {{share}}% of the capacity',
    routesNone: 'No project states its capacity',
    timeline: '{{amount}} disbursed, the last on {{date}}',
    timelineNone: 'Nothing was disbursed yet',
    districts: '{{district}} has the most awarded: {{amount}}',
    districtsNone: 'Nothing was awarded yet',
    standing: '{{red}} projects show red, {{amber}} amber',
    projects: '{{count}} verdicts need a person, {{exceeds}} of them exceed a cap',
    projectsNone: 'No verdict needs a person',
  },
  dataDate: 'Data to {{date}}',
  updated: 'updated {{time}}',
  notUpdated: 'Not updated; showing the data of {{time}}',
};
