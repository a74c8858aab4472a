/** What starters are about, in the order in which the gallery offers them. */
export const starterTopics = {
  'taking-part': 'Taking part',
  'running-a-service': 'Running a service',
  'what-changes': 'What changes for people',
  'use-of-services': 'Use of services',
  community: 'Communities',
  measuring: 'What is measured',
  learning: 'Learning how',
} as const;

export type StarterTopic = keyof typeof starterTopics;
