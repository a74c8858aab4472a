import type { Arrow } from '#models/entities/arrow.ts';
import type { Document, IdOf } from '#models/document.ts';
import { referrers } from '#models/referenceIndex.ts';
import { elementName } from '#models/sentences/words.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';

function siblings(document: Document, arrow: Arrow): readonly Arrow[] {
  const [field, target] =
    arrow.targetElementId === null
      ? (['targetArrowId', arrow.targetArrowId ?? ''] as const)
      : (['targetElementId', arrow.targetElementId] as const);
  return referrers(document, { table: 'arrows', field }, target)
    .flatMap((id) => document.arrows.get(id as IdOf<'arrows'>) ?? [])
    .filter(({ id }) => id !== arrow.id);
}

/** Joins the arrow with others that end at the same place, or separates it from them. */
export function ArrowGroupFields({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const others = siblings(document, arrow);
  if (others.length === 0) return null;
  const name = (other: Arrow) => elementName(document.elements.get(other.sourceElementId), vocabulary);
  const members = others.filter(
    ({ arrowGroupId }) => arrowGroupId !== null && arrowGroupId === arrow.arrowGroupId,
  );
  const logic = arrow.arrowGroupId === null ? 'and' : document.arrowGroups.get(arrow.arrowGroupId)?.logic;
  const join = (other: Arrow) =>
    run(editor, 'arrows.group', {
      ids: [arrow.id, ...members.map(({ id }) => id), other.id],
      logic: logic ?? 'and',
    });
  return (
    <div className="wf-stack" role="group" aria-label="Joined with">
      <span className="wf-field-label">Joined with</span>
      {members.length > 0 && <Joined arrow={arrow} members={members} logic={logic ?? 'and'} name={name} />}
      <ul className="wf-stack">
        {others
          .filter((other) => !members.includes(other))
          .map((other) => (
            <li key={other.id} className="wf-row">
              <span className="wf-row-words">{name(other)}</span>
              <Button
                aria-label={`Join with ${name(other)}`}
                isDisabled={isReadOnly}
                onPress={() => join(other)}
              >
                Join
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}

function Joined({
  arrow,
  members,
  logic,
  name,
}: {
  readonly arrow: Arrow;
  readonly members: readonly Arrow[];
  readonly logic: 'and' | 'or';
  readonly name: (arrow: Arrow) => string;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <>
      <SegmentedControl
        label="How they are joined"
        segments={[
          { id: 'and', label: 'All together (AND)' },
          { id: 'or', label: 'Any of them (OR)' },
        ]}
        value={logic}
        isDisabled={isReadOnly}
        onChange={(next) =>
          run(editor, 'arrows.group', { ids: [arrow.id, ...members.map(({ id }) => id)], logic: next })
        }
      />
      <ul className="wf-plainList">
        {members.map((member) => (
          <li key={member.id}>{name(member)}</li>
        ))}
      </ul>
      <div>
        <Button isDisabled={isReadOnly} onPress={() => run(editor, 'arrows.ungroup', { ids: [arrow.id] })}>
          Separate
        </Button>
      </div>
    </>
  );
}
