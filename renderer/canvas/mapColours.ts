import type { Stance } from '#models/entities/evidenceLink.ts';
import type { UsualRole } from '#models/entities/element.ts';
import type { StrokeRole } from '#models/figure/arrowStyle.ts';

/** The tokens of ui/tokens.css that are painted, resolved for the theme in use. */
export type MapColours = {
  readonly canvas: string;
  readonly lane: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly hairline: string;
  readonly border: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly danger: string;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly strokes: Readonly<Record<StrokeRole, string>>;
  readonly roles: Readonly<Record<UsualRole, string>>;
  readonly font: string;
};

let justRead: MapColours | null = null;

/**
 * The colours as they are now. Map, minimap and every line of a legend ask in one turn; each colour makes the browser
 * work out styles anew, so they are read once for all of them.
 */
export function readMapColours(host: HTMLElement): MapColours {
  if (justRead !== null) return justRead;
  queueMicrotask(() => {
    justRead = null;
  });
  justRead = probedColours(host);
  return justRead;
}

/** A probe resolves light-dark() and system colours. */
function probedColours(host: HTMLElement): MapColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--color-${token})`;
    return getComputedStyle(probe).color;
  };
  const colours: MapColours = {
    canvas: colour('canvas'),
    lane: colour('lane'),
    surface: colour('surface'),
    text: colour('text'),
    muted: colour('muted'),
    hairline: colour('hairline'),
    border: colour('border-strong'),
    accent: colour('accent'),
    accentSoft: colour('accent-soft'),
    danger: colour('danger'),
    stances: {
      supports: colour('stance-for'),
      contradicts: colour('stance-against'),
      refines: colour('kind-mixed'),
      gives_context: colour('muted'),
    },
    strokes: {
      none: colour('evidence-none'),
      one: colour('evidence-one'),
      few: colour('evidence-few'),
      many: colour('evidence-many'),
      for: colour('stance-for'),
      against: colour('stance-against'),
      qualitative: colour('role-mechanism'),
      quantitative: colour('evidence-few'),
    },
    roles: {
      context: colour('role-context'),
      intervention: colour('role-intervention'),
      actor: colour('role-actor'),
      mechanism: colour('role-mechanism'),
      outcome: colour('role-outcome'),
    },
    font: getComputedStyle(host).fontFamily,
  };
  probe.remove();
  return colours;
}

/** Calls back when the theme, the contrast mode or the fonts have changed; returns the function that stops it. */
export function onColoursChanged(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  // Not `style`: an open menu keeps the page from scrolling by it, and changes no colour.
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  document.fonts.addEventListener('loadingdone', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
    document.fonts.removeEventListener('loadingdone', changed);
  };
}

/** A colour given as `rgb(r, g, b)` mixed into another; anything else stays as it is. */
function mixed(colour: string, ground: string, share: number): string {
  const parts = (text: string) =>
    /^rgba?\(/.test(text) ? (text.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number) : [];
  const [top, below] = [parts(colour), parts(ground)];
  if (top.length < 3 || below.length < 3) return colour;
  return `rgb(${top.map((value, index) => Math.round(value * share + (below[index] ?? 0) * (1 - share))).join(', ')})`;
}

/** The colours of lines and words at `share` of their strength on the lanes' ground. */
export function fadedColours(colours: MapColours, share: number): MapColours {
  const { lane, strokes, stances } = colours;
  const fade = (colour: string) => mixed(colour, lane, share);
  return {
    ...colours,
    surface: lane,
    text: fade(colours.text),
    muted: fade(colours.muted),
    danger: fade(colours.danger),
    stances: {
      supports: fade(stances.supports),
      contradicts: fade(stances.contradicts),
      refines: fade(stances.refines),
      gives_context: fade(stances.gives_context),
    },
    strokes: {
      none: fade(strokes.none),
      one: fade(strokes.one),
      few: fade(strokes.few),
      many: fade(strokes.many),
      for: fade(strokes.for),
      against: fade(strokes.against),
      qualitative: fade(strokes.qualitative),
      quantitative: fade(strokes.quantitative),
    },
  };
}
