import { extractSchema } from '../entities/extract.ts';
import { extractId, measureId, sourceId } from '../entities/ids.ts';
import { measureSchema } from '../entities/measure.ts';
import { sourceSchema } from '../entities/source.ts';
import { addCommand, changeCommand, removeCommand } from './simpleCommands.ts';

const sourceFields = sourceSchema.omit({ id: true });
const extractFields = extractSchema.omit({ id: true });
const measureFields = measureSchema.omit({ id: true });

export const sourcesAdd = addCommand('sources.add', 'sources', sourceFields);
export const sourcesChange = changeCommand('sources.change', 'sources', {
  id: sourceId,
  fields: sourceFields.partial(),
});
export const sourcesRemove = removeCommand('sources.remove', 'sources', sourceId);

export const extractsAdd = addCommand('extracts.add', 'extracts', extractFields);
export const extractsChange = changeCommand('extracts.change', 'extracts', {
  id: extractId,
  fields: extractFields.partial(),
});
export const extractsRemove = removeCommand('extracts.remove', 'extracts', extractId);

export const measuresAdd = addCommand('measures.add', 'measures', measureFields);
export const measuresChange = changeCommand('measures.change', 'measures', {
  id: measureId,
  fields: measureFields.partial(),
});
export const measuresRemove = removeCommand('measures.remove', 'measures', measureId);
