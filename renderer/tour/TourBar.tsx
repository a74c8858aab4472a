import { finishTour, goToTourStep, leaveTour, takeTour, tourBarId } from '#renderer/actions/tourActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ArrowLeft, ArrowRight } from '#renderer/ui/icons.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { tourStarterId, tourSteps } from './tourSteps.ts';
import './tour.css';

/** A tour of six steps on the worked example: a bar of its own below the views, so that it never covers anything. */
export function TourBar() {
  const editor = useEditor();
  const { step, isShown } = useEditorState((state) => state.tour);
  const isOnExample = useIsOnExample();
  // The invitation speaks of the example; beside another theory it would be wrong.
  if (!isShown || (step === 0 && !isOnExample)) return null;
  return (
    <section
      id={tourBarId}
      className="wf-tour"
      aria-label="Tour"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leaveTour(editor);
      }}
    >
      {step === 0 ? <Invitation /> : <Step step={step} />}
    </section>
  );
}

function useIsOnExample(): boolean {
  return useEditorState(
    ({ document, theoryId }) => document.theories.get((theoryId ?? '') as never)?.starter === tourStarterId,
  );
}

function Invitation() {
  const editor = useEditor();
  return (
    <>
      <p className="wf-tour-words">
        <strong>New here?</strong> This is an example. A tour in six steps shows how a theory is read, doubted
        and measured; it can be left at any step.
      </p>
      <div className="wf-tour-acts">
        <Button onPress={() => leaveTour(editor)}>Not now</Button>
        <Button variant="primary" onPress={() => void takeTour(editor)}>
          Take the tour
        </Button>
      </div>
    </>
  );
}

function Step({ step }: { readonly step: number }) {
  const said = useSaid();
  const editor = useEditor();
  const isOnExample = useIsOnExample();
  const shown = tourSteps[step - 1];
  if (shown === undefined) return null;
  const go = (to: number) => void goToTourStep(editor, to);
  const isLast = step === tourSteps.length;
  return (
    <>
      <div className="wf-tour-words" aria-live="polite">
        <p className="wf-tour-title">
          <span className="wf-tour-count">
            Step {step} of {tourSteps.length}
          </span>{' '}
          <strong>{said(shown.title)}</strong>
        </p>
        <p>{said(shown.text)}</p>
      </div>
      <div className="wf-tour-acts">
        <Button onPress={() => leaveTour(editor)}>Leave the tour</Button>
        <Button onPress={() => go(step)}>{isOnExample ? 'Show me again' : 'Back to the example'}</Button>
        <Button icon={ArrowLeft} isDisabled={step === 1} onPress={() => go(step - 1)}>
          Back
        </Button>
        {isLast ? (
          <Button variant="primary" onPress={() => finishTour(editor)}>
            Finish
          </Button>
        ) : (
          <Button variant="primary" icon={ArrowRight} onPress={() => go(step + 1)}>
            Next
          </Button>
        )}
      </div>
    </>
  );
}
