import { type CommentKind, type Response, commentKindField } from '#models/entities/response.ts';
import { CommittedArea } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';

import { commentKindWords } from '../commentWords.ts';

const kinds = ['none', ...commentKindField.options] as const;

/** A comment on an answer, and of what kind it is; neither has to be given. */
export function CommentFields({
  place,
  response,
}: {
  readonly place: { readonly participantId: string; readonly askedArrowId: string };
  readonly response: Response;
}) {
  const editor = useEditor();
  const record = (fields: { comment?: string; commentKind?: CommentKind | null }) =>
    run(editor, 'responses.record', { ...place, answer: response.answer, ...fields } as never);
  return (
    <div className="wf-walk-comment">
      <CommittedArea
        key={response.id}
        label="Why? (if you like)"
        value={response.comment}
        maxLength={2000}
        onCommit={(comment) => record({ comment })}
      />
      {response.comment.trim() !== '' && (
        <SegmentedControl
          label="This is"
          isLabelShown
          value={response.commentKind ?? 'none'}
          segments={kinds.map((id) => ({
            id,
            label: id === 'none' ? 'Just a comment' : commentKindWords[id],
          }))}
          onChange={(id) => record({ commentKind: id === 'none' ? null : id })}
        />
      )}
    </div>
  );
}
