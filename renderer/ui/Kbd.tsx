import { isMacKeyboard, keyCapsOf } from './accelerator.ts';
import './Kbd.css';

/** A shortcut as key caps: Ctrl or ⌘ by the person's keyboard. `accelerator` is as in shared/actions.ts. */
export function Kbd({
  accelerator,
  isMac = isMacKeyboard(),
}: {
  readonly accelerator: string;
  readonly isMac?: boolean;
}) {
  return (
    <span className="wf-kbd">
      {keyCapsOf(accelerator, isMac).map((cap) => (
        <kbd key={cap} className="wf-kbd-cap">
          {cap}
        </kbd>
      ))}
    </span>
  );
}
