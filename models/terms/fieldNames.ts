/** Names of fields as the history tells them; other fields are named by their own words. */
const fieldNames: Readonly<Record<string, string>> = {
  label: 'Label',
  plainLabel: 'In plain words',
  usualRole: 'Usual role',
  poleLow: 'Low end',
  poleHigh: 'High end',
  desiredDirection: 'Hoped-for direction',
  stageId: 'Stage',
  levelId: 'Level',
  note: 'Note',
  origin: 'Whose words',
  originSourceId: 'Source of the words',
  originNote: 'Where in the source',
  sourceElementId: 'From',
  targetElementId: 'To',
  targetArrowId: 'To the arrow',
  arrowGroupId: 'Joined arrows',
  ifText: 'IF',
  thenText: 'THEN',
  becauseText: 'BECAUSE',
  hedge: 'How sure',
  kind: 'Kind',
  sign: 'Direction',
  status: 'Status',
  forWhom: 'For whom',
  importance: 'Importance',
};

/** The name of a stored field for people: "becauseText" is "BECAUSE". */
export function fieldWords(field: string): string {
  const known = fieldNames[field];
  if (known !== undefined) return known;
  const spaced = field.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
