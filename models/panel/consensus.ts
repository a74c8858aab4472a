/**
 * How close together answers on an ordered scale lie, from 1 (all the same) to 0 (half at either end); null when there
 * are none. `counts` are the answers in each category, in the order of the scale.
 *
 * Cns = 1 + Σ pᵢ log₂(1 − |xᵢ − μ| / d), with μ the mean and d the width of the scale: Tastle WJ, Wierman MJ (2007),
 * Consensus and dissention: a measure of ordinal dispersion, Int J Approx Reason 45:531–545,
 * doi 10.1016/j.ijar.2006.06.024 (formula seen as quoted in the documentation of R packages, not in the paper itself).
 */
export function consensus(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const width = counts.length - 1;
  if (total === 0 || width < 1) return null;
  const mean = counts.reduce((sum, count, place) => sum + count * place, 0) / total;
  let sum = 1;
  counts.forEach((count, place) => {
    if (count > 0) sum += (count / total) * Math.log2(1 - Math.abs(place - mean) / width);
  });
  return Math.min(1, Math.max(0, sum));
}
