/**
 * The maps of the page: moving, zooming, keys. Each function is written into the page as it stands here
 * (`String(function)`), so none may use anything but the browser and the functions of this file.
 */

/** What a map shows: a rectangle of its drawing that has the shape of its window. */
type View = { x: number; y: number; width: number; height: number };

/** The rectangle as large as `scale` drawing units a pixel make the window, kept near the drawing. */
function viewOf(svg: SVGSVGElement, wanted: { scale: number; middleX: number; middleY: number }): View {
  const whole = (svg.dataset['whole'] ?? '0 0 1 1').split(' ').map(Number);
  const [left = 0, top = 0, across = 1, down = 1] = whole;
  const [wide, high] = [Math.max(1, svg.clientWidth), Math.max(1, svg.clientHeight)];
  const most = Math.max(across / wide, down / high);
  const scale = Math.min(Math.max(wanted.scale, 0.35), Math.max(most, 0.35));
  const [width, height] = [wide * scale, high * scale];
  const near = (middle: number, from: number, length: number, shown: number) =>
    length <= shown
      ? from + length / 2
      : Math.min(Math.max(middle, from + shown / 2), from + length - shown / 2);
  const middleX = near(wanted.middleX, left, across, width);
  const middleY = near(wanted.middleY, top, down, height);
  return { x: middleX - width / 2, y: middleY - height / 2, width, height };
}

function shownView(svg: SVGSVGElement): View {
  const [x = 0, y = 0, width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return { x, y, width, height };
}

function show(svg: SVGSVGElement, { x, y, width, height }: View): void {
  svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
}

/** The whole drawing; on a small window its beginning, as large as can be read. */
function fit(svg: SVGSVGElement, isWhole: boolean): void {
  const [left = 0, top = 0, across = 1, down = 1] = (svg.dataset['whole'] ?? '').split(' ').map(Number);
  const [wide, high] = [Math.max(1, svg.clientWidth), Math.max(1, svg.clientHeight)];
  const whole = Math.max(across / wide, down / high);
  // On a desk one sees the whole of a usual map; a phone is held near, and its map is moved.
  const readable = wide < 700 ? 1.3 : 2;
  const scale = isWhole ? whole : Math.min(whole, readable);
  const isAll = scale === whole;
  show(
    svg,
    viewOf(svg, {
      scale,
      middleX: isAll ? left + across / 2 : left,
      middleY: isAll ? top + down / 2 : top,
    }),
  );
}

/** Zooms by a factor around a point of the window, given in pixels from the drawing's corner. */
function zoom(svg: SVGSVGElement, factor: number, at: { x: number; y: number }): void {
  const view = shownView(svg);
  const scale = view.width / Math.max(1, svg.clientWidth);
  const point = { x: view.x + at.x * scale, y: view.y + at.y * scale };
  const next = scale / factor;
  const middleX = point.x - (at.x - svg.clientWidth / 2) * next;
  const middleY = point.y - (at.y - svg.clientHeight / 2) * next;
  show(svg, viewOf(svg, { scale: next, middleX, middleY }));
}

function pan(svg: SVGSVGElement, right: number, down: number): void {
  const view = shownView(svg);
  const scale = view.width / Math.max(1, svg.clientWidth);
  const middleX = view.x + view.width / 2 - right * scale;
  const middleY = view.y + view.height / 2 - down * scale;
  show(svg, viewOf(svg, { scale, middleX, middleY }));
}

/** Moves the map so that something on it is seen, when it is not. */
function reveal(svg: SVGSVGElement, item: SVGGraphicsElement): void {
  const view = shownView(svg);
  const box = item.getBBox();
  const isSeen =
    box.x >= view.x &&
    box.y >= view.y &&
    box.x + box.width <= view.x + view.width &&
    box.y + box.height <= view.y + view.height;
  if (isSeen || svg.clientWidth === 0) return;
  const scale = view.width / svg.clientWidth;
  show(svg, viewOf(svg, { scale, middleX: box.x + box.width / 2, middleY: box.y + box.height / 2 }));
}

/** Drags the map with one finger or the mouse, and zooms it with two. */
function followPointers(svg: SVGSVGElement): void {
  const down = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const spread = () => {
    const [one, other] = [...down.values()];
    return one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y);
  };
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = 0;
  });
  svg.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (before === undefined) return;
    const apart = spread();
    const after = { x: event.clientX, y: event.clientY };
    down.set(event.pointerId, after);
    moved += Math.hypot(after.x - before.x, after.y - before.y);
    // Only when it is a drag: a press on an arrow must stay a press.
    if (moved > 6 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (down.size === 1 && moved > 6) pan(svg, after.x - before.x, after.y - before.y);
    if (down.size !== 2 || apart === 0) return;
    const frame = svg.getBoundingClientRect();
    const points = [...down.values()];
    const x = points.reduce((sum, point) => sum + point.x, 0) / 2 - frame.left;
    const y = points.reduce((sum, point) => sum + point.y, 0) / 2 - frame.top;
    zoom(svg, spread() / apart, { x, y });
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    svg.addEventListener(end, (event) => down.delete(event.pointerId));
  svg.addEventListener(
    'click',
    (event) => {
      // What ends a drag is no press.
      if (moved <= 6) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}

/** The map that is seen: each vocabulary has its own. */
function mapNow(): SVGSVGElement | null {
  const maps = [...document.querySelectorAll<SVGSVGElement>('svg.map-drawing')];
  return maps.find((map) => map.clientWidth > 0) ?? null;
}

function setUpMaps(): void {
  // First, so that the maps have the size in which they can be moved.
  document.documentElement.classList.add('is-live');
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg.map-drawing')) {
    svg.dataset['whole'] = svg.getAttribute('viewBox') ?? '';
    followPointers(svg);
    followSize(svg);
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    svg.addEventListener(
      'wheel',
      (event) => {
        // Without a key the wheel scrolls the page, as everywhere.
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const frame = svg.getBoundingClientRect();
        const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
        zoom(svg, Math.exp(-event.deltaY / 300), at);
      },
      { passive: false },
    );
    svg.addEventListener('focusin', (event) => {
      const shape = event.target instanceof Element ? event.target.querySelector('.hit') : null;
      if (shape instanceof SVGGraphicsElement) reveal(svg, shape);
    });
    svg.addEventListener('keydown', (event) => {
      const steps: Record<string, [number, number]> = {
        ArrowLeft: [60, 0],
        ArrowRight: [-60, 0],
        ArrowUp: [0, 60],
        ArrowDown: [0, -60],
      };
      const step = steps[event.key];
      const middle = { x: svg.clientWidth / 2, y: svg.clientHeight / 2 };
      if (step !== undefined) pan(svg, step[0], step[1]);
      else if (event.key === '+' || event.key === '=') zoom(svg, 1.25, middle);
      else if (event.key === '-') zoom(svg, 0.8, middle);
      else if (event.key === '0') fit(svg, true);
      else return;
      event.preventDefault();
    });
  }
  fitMaps();
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-zoom]'))
    button.addEventListener('click', () => {
      const svg = mapNow();
      if (svg === null) return;
      const kind = button.dataset['zoom'];
      if (kind === 'fit') fit(svg, true);
      else zoom(svg, kind === 'in' ? 1.4 : 1 / 1.4, { x: svg.clientWidth / 2, y: svg.clientHeight / 2 });
    });
}

function fitMaps(): void {
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg.map-drawing')) fit(svg, false);
}

/** Keeps what a map shows in its middle, or all of it, when its window gets another shape; one that was hidden is fitted. */
function followSize(svg: SVGSVGElement): void {
  let wide = svg.clientWidth;
  new ResizeObserver(() => {
    const view = shownView(svg);
    const [, , across = 1, down = 1] = (svg.dataset['whole'] ?? '').split(' ').map(Number);
    if (wide === 0) fit(svg, false);
    else if (view.width >= across - 1 && view.height >= down - 1) fit(svg, true);
    else
      show(
        svg,
        viewOf(svg, {
          scale: view.width / wide,
          middleX: view.x + view.width / 2,
          middleY: view.y + view.height / 2,
        }),
      );
    wide = svg.clientWidth;
  }).observe(svg);
}

/** What the rest of the page does with the maps. */
export type PageMaps = {
  readonly mapNow: () => SVGSVGElement | null;
  readonly fitMaps: () => void;
  readonly reveal: (svg: SVGSVGElement, item: SVGGraphicsElement) => void;
};

/** The functions of this file, to be written into the page. */
export const mapFunctions = [
  viewOf,
  shownView,
  show,
  fit,
  zoom,
  pan,
  reveal,
  followPointers,
  mapNow,
  setUpMaps,
  fitMaps,
  followSize,
];

/** Sets the maps up; then an expression for what the rest of the page does with them. */
export const mapScript = {
  setUp: `${setUpMaps.name}();`,
  tools: `{ mapNow: ${mapNow.name}, fitMaps: ${fitMaps.name}, reveal: ${reveal.name} }`,
};
