import { toElectron } from './addresses.ts';
import { modelled } from './unmodelled.ts';

type RealFrame = import('electron').WebFrameMain;

/** The part of `WebFrameMain` that the shell may read. */
export type StandInFrame = Pick<
  RealFrame,
  'url' | 'origin' | 'detached' | 'frameTreeNodeId' | 'isDestroyed'
> & {
  readonly parent: StandInFrame | null;
};

type Known = { url: string; parentId: string | null; isGone: boolean; readonly frame: StandInFrame };

/** What Electron throws when a frame that has gone is read. */
const goneWords = 'Render frame was disposed before WebFrameMain could be accessed';

/** The frames of one page, each with one lasting object, as Electron keeps them. */
export class Frames {
  readonly #known = new Map<string, Known>();

  #make(id: string, number: number): StandInFrame {
    const read = <Value>(value: (known: Known) => Value): Value => {
      const known = this.#known.get(id);
      if (known === undefined || known.isGone) throw new Error(goneWords);
      return value(known);
    };
    const frame: StandInFrame = {
      get url() {
        return read((known) => toElectron(known.url));
      },
      get origin() {
        return read((known) => {
          const address = toElectron(known.url);
          return /^[a-z]+:\/\/[^/]+/.exec(address)?.[0] ?? 'null';
        });
      },
      get detached() {
        return read(() => false);
      },
      get frameTreeNodeId() {
        return number;
      },
      get parent(): StandInFrame | null {
        return parentOf();
      },
      isDestroyed: () => this.#known.get(id)?.isGone ?? true,
    };
    const parentOf = (): StandInFrame | null =>
      read((known) => (known.parentId === null ? null : this.of(known.parentId)));
    return modelled('WebFrameMain', frame);
  }

  /** Notes where a frame is now. */
  navigated(frame: { readonly id: string; readonly parentId?: string; readonly url: string }): void {
    const known = this.#known.get(frame.id);
    if (known !== undefined) {
      known.url = frame.url;
      return;
    }
    this.#known.set(frame.id, {
      url: frame.url,
      parentId: frame.parentId ?? null,
      isGone: false,
      frame: this.#make(frame.id, this.#known.size + 1),
    });
  }

  /** Notes that a frame has gone. */
  detached(id: string): void {
    const known = this.#known.get(id);
    if (known !== undefined) known.isGone = true;
  }

  /** A frame's object; null once it has gone, as `senderFrame` is then. */
  of(id: string): StandInFrame | null {
    const known = this.#known.get(id);
    return known === undefined || known.isGone ? null : known.frame;
  }

  /** The frame nothing contains, or null before the page has one. */
  top(): StandInFrame | null {
    for (const known of this.#known.values())
      if (known.parentId === null && !known.isGone) return known.frame;
    return null;
  }
}
