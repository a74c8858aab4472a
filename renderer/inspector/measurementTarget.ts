/** What a measure is used for. */
export type MeasurementTarget = { readonly arrowId: string } | { readonly elementId: string };
