import type { TableName } from '../document.ts';

/**
 * What rows are known by that no lineage tells apart, in the order it is tried: a row of the one theory is that of the
 * other with the same values there. Targets that are empty count as such.
 */
export const detailKeys: Partial<Record<TableName, readonly (readonly string[])[]>> = {
  timePoints: [['name'], ['months']],
  placements: [['elementId']],
  configurationRoles: [['configurationId', 'elementId', 'role']],
  evidenceLinks: [
    ['extractId', 'arrowId', 'elementId', 'configurationId', 'stance'],
    ['extractId', 'arrowId', 'elementId', 'configurationId'],
  ],
  confidences: [['arrowId', 'configurationId']],
  measurements: [
    ['measureId', 'elementId', 'arrowId', 'configurationId', 'role'],
    ['measureId', 'elementId', 'arrowId', 'configurationId'],
  ],
  measurementTimes: [['measurementId', 'timePointId']],
  elementTerms: [['elementId', 'outcomeTermId']],
  ripples: [['fromConfigurationId', 'toConfigurationId', 'elementId']],
  rivalSets: [['elementId', 'observation'], ['observation']],
  rivals: [['rivalSetId', 'arrowId', 'configurationId']],
  dismissals: [
    ['rule', 'elementId', 'otherElementId', 'arrowId', 'otherArrowId', 'configurationId', 'measurementId'],
  ],
  reportingItems: [['standard', 'item']],
  memos: [
    ['elementId', 'arrowId', 'configurationId', 'kind', 'writtenAt'],
    ['elementId', 'arrowId', 'configurationId', 'kind', 'text'],
  ],
};
