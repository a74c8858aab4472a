import { useState } from 'react';
import { announce } from '../announce.ts';
import { Button } from '../Button.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { Plus, Spline } from '../icons.ts';
import { ProgressBar } from '../ProgressBar.tsx';
import { startWorker } from '../startWorker.ts';
import { Toast } from '../Toast.tsx';
import { Exhibit } from './Exhibit.tsx';
import greetingWorkerAddress from './greeting.worker.ts?worker&url';

/** What the product says back. */
export function FeedbackExhibits() {
  const [reply, setReply] = useState('');
  const askWorker = () => {
    const worker = startWorker(greetingWorkerAddress);
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      setReply(String(event.data));
      worker.terminate();
    });
    worker.postMessage('worker');
  };
  return (
    <>
      <Exhibit name="Empty state">
        <EmptyState
          title="What do you hope will happen?"
          icon={Spline}
          headingLevel={3}
          actions={
            <>
              <Button variant="primary" icon={Plus}>
                Add an outcome
              </Button>
              <Button>Paste sentences</Button>
            </>
          }
        >
          Start with an outcome, or paste some IF…THEN sentences.
        </EmptyState>
      </Exhibit>
      <Exhibit name="Progress">
        <div className="gallery-wide">
          <ProgressBar
            label="Reading references"
            value={124}
            maxValue={640}
            detail="124 of 640"
            onCancel={() => undefined}
          />
          <ProgressBar label="Tidying the map" onCancel={() => undefined} />
        </div>
      </Exhibit>
      <Exhibit name="Toast and live region">
        <Toast
          message="Deleted 3 elements and 5 arrows."
          action={{ label: 'Undo', onPress: () => undefined }}
          onDismiss={() => undefined}
        />
        <Toast
          tone="problem"
          message="The disk is full. Nothing is lost: your changes are kept in memory. Save a copy elsewhere."
          onDismiss={() => undefined}
        />
        <Button onPress={() => announce('Two arrows selected')}>Announce</Button>
        <Button onPress={askWorker}>Ask a worker</Button>
        <output>{reply}</output>
      </Exhibit>
    </>
  );
}
