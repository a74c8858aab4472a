/** What a measure is used for. */
export type MeasurementTarget =
  { readonly arrowId: string } | { readonly elementId: string } | { readonly configurationId: string };

/** The field of a measurement that names the target, and the target's id. */
export function targetField(
  target: MeasurementTarget,
): readonly [field: 'arrowId' | 'elementId' | 'configurationId', id: string] {
  if ('arrowId' in target) return ['arrowId', target.arrowId];
  return 'elementId' in target
    ? ['elementId', target.elementId]
    : ['configurationId', target.configurationId];
}
