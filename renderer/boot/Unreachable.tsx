import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Unlink2 } from '#renderer/ui/icons.ts';
import './boot.css';

/** What stands there when the host does not answer at all. */
export function Unreachable() {
  return (
    <main className="wf-boot">
      <EmptyState
        title="Wherefore cannot reach its own file service"
        icon={Unlink2}
        actions={
          <Button variant="primary" onPress={() => location.reload()}>
            Try again
          </Button>
        }
      >
        Nothing was changed. If you started it from a terminal, see whether it is still running there, and use
        the address it gives.
      </EmptyState>
    </main>
  );
}
