import type { RouteInput, RouteSet } from '#models/geometry/route.ts';
import type { ArrangedPlace, ArrangeInput } from '#models/layout/arrangeInput.ts';

/** What the window asks of its layout worker; `serial` comes back with the answer. */
export type LayoutRequest =
  | { readonly kind: 'route'; readonly serial: number; readonly input: RouteInput }
  | { readonly kind: 'arrange'; readonly serial: number; readonly input: ArrangeInput };

/** What the layout worker answers. */
export type LayoutReply =
  | { readonly kind: 'route'; readonly serial: number; readonly routes: RouteSet }
  | {
      readonly kind: 'arrange';
      readonly serial: number;
      readonly places: ReadonlyMap<string, ArrangedPlace>;
    };
