import { configurationsIn } from '#models/configurations/configurationRows.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';
import { inOrder } from '#models/commands/laneCommands.ts';
import { elementName, stageName } from '#models/sentences/words.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import type { FigureChoices } from '#shared/export/figureChoices.ts';

type Scope = NonNullable<FigureChoices['scope']>;
type Option = { readonly id: string; readonly label: string };
type Change = (scope: Scope) => void;

/** What can be named as a part of the open theory. */
function useParts() {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const selection = useEditorState((state) => state.selection);
  const stages: readonly Option[] = inOrder(document.stages.values(), theoryId).map((stage) => ({
    id: stage.id,
    label: stageName(stage, vocabulary),
  }));
  const configurations: readonly Option[] = configurationsIn(document, theoryId).map(
    ({ id, code, title }) => ({
      id,
      label: `${code} ${title}`.trim(),
    }),
  );
  const boxes: readonly Option[] = elementsInReadingOrder(document, theoryId).map((element) => ({
    id: element.id,
    label: elementName(element, vocabulary),
  }));
  return { stages, configurations, boxes, selection: [...selection] };
}

/** The part of one kind that is offered first; null when there is none of that kind. */
function firstOf(kind: Scope['kind'], parts: ReturnType<typeof useParts>): Scope | null {
  const { stages, configurations, boxes, selection } = parts;
  if (kind === 'theory') return { kind };
  if (kind === 'items') return selection.length === 0 ? null : { kind, ids: selection };
  if (kind === 'stage') return stages[0] === undefined ? null : { kind, stageId: stages[0].id };
  if (kind === 'configuration')
    return configurations[0] === undefined ? null : { kind, configurationId: configurations[0].id };
  const [from, to] = [boxes[0], boxes.at(-1)];
  return from === undefined || to === undefined || from === to ? null : { kind, from: from.id, to: to.id };
}

function Which({
  scope,
  parts,
  onChange,
}: {
  scope: Scope;
  parts: ReturnType<typeof useParts>;
  onChange: Change;
}) {
  const said = useSaid();
  if (scope.kind === 'stage')
    return (
      <ComboBox
        label="Which stage"
        options={parts.stages}
        value={scope.stageId}
        onChange={(stageId) => stageId !== null && onChange({ ...scope, stageId })}
      />
    );
  if (scope.kind === 'configuration')
    return (
      <ComboBox
        label={said('Which configuration')}
        options={parts.configurations}
        value={scope.configurationId}
        onChange={(configurationId) => configurationId !== null && onChange({ ...scope, configurationId })}
      />
    );
  if (scope.kind !== 'path') return null;
  return (
    <>
      <ComboBox
        label="From"
        options={parts.boxes}
        value={scope.from}
        onChange={(from) => from !== null && onChange({ ...scope, from })}
      />
      <ComboBox
        label="To"
        options={parts.boxes}
        value={scope.to}
        onChange={(to) => to !== null && onChange({ ...scope, to })}
      />
    </>
  );
}

/** Which part of the theory a figure shows. */
export function FigurePart({ scope, onChange }: { readonly scope: Scope; readonly onChange: Change }) {
  const said = useSaid();
  const parts = useParts();
  const kinds = [
    { id: 'theory', label: 'The whole theory' },
    { id: 'items', label: 'What is selected on the map' },
    { id: 'stage', label: 'One stage' },
    { id: 'configuration', label: said('One configuration') },
    { id: 'path', label: 'The paths between two boxes' },
  ] as const;
  return (
    <>
      <Select
        label="Part"
        options={kinds.filter(({ id }) => id === scope.kind || firstOf(id, parts) !== null)}
        value={scope.kind}
        onChange={(kind) => {
          const next = firstOf(kind, parts);
          if (next !== null) onChange(next);
        }}
      />
      <Which scope={scope} parts={parts} onChange={onChange} />
    </>
  );
}
