const layerId = 'wf-tooltip-layer';

/**
 * The landmark in which tooltips are drawn, made on first use: everything on a page belongs to some landmark, and
 * this one counts for nothing while it is empty (Tooltip.css). A dialog does not hide it.
 */
export function tooltipLayer(): HTMLElement {
  const present = document.getElementById(layerId);
  if (present !== null) return present;
  const layer = document.createElement('aside');
  layer.id = layerId;
  layer.className = 'wf-tooltip-layer';
  layer.ariaLabel = 'Hint';
  layer.dataset['reactAriaTopLayer'] = 'true';
  document.body.append(layer);
  return layer;
}
