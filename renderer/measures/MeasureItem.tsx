import type { Measure } from '#models/entities/measure.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Plus } from '#renderer/ui/icons.ts';

import { MeasureFields } from './MeasureFields.tsx';
import type { ListedMeasure } from './listedMeasure.ts';
import { directionWords } from '#models/words/resultWords.ts';
import { constructKindWords, costWords, scoringWords, verifiedWords } from './measureWords.ts';

function range({ minimum, maximum, unit }: Pick<Measure, 'minimum' | 'maximum' | 'unit'>): string {
  if (minimum === null && maximum === null) return '';
  return `${minimum ?? '…'}–${maximum ?? '…'} ${unit}`.trim();
}

/** What is known, as pairs of name and words; what is not known is left out. */
function factsOf(measure: ListedMeasure['measure']): readonly (readonly [name: string, words: string])[] {
  const facts: readonly (readonly [string, string])[] = [
    ['Version', measure.version],
    ['What sort of thing', measure.constructKind === null ? '' : constructKindWords[measure.constructKind]],
    ['For', measure.outcomes],
    ['Belongs to', measure.domains],
    ['Questions', measure.items === null ? '' : String(measure.items)],
    ['Answers', measure.response],
    ['Range', range(measure)],
    ['Direction', directionWords[measure.direction]],
    ['Asks about', measure.recall],
    ['Parts', measure.subscales],
    ['Scoring', scoringWords[measure.transform]],
    ['Value set', measure.valueSet],
    ['Named ranges', measure.bands],
    ['Important difference', measure.importantDifference],
    [
      'Licence',
      [measure.licence, measure.cost === 'not_said' ? '' : costWords[measure.cost].toLowerCase()]
        .filter((words) => words !== '')
        .join(' — '),
    ],
    ['Filled in by', measure.completedBy],
    ['Minutes', measure.minutes === null ? '' : String(measure.minutes)],
    ['Languages', measure.languages],
    ['Source', measure.reference === '' ? 'None: not verified' : measure.reference],
    ['Note', measure.note],
  ];
  return facts.filter(([, words]) => words !== '');
}

/** One measure: its name and what it measures, opened to its facts; one of the workspace can be changed. */
export function MeasureItem({ listed: { measure } }: { readonly listed: ListedMeasure }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const title = measure.shortName === '' ? measure.name : `${measure.shortName} · ${measure.name}`;
  return (
    <Disclosure
      headingLevel={2}
      title={title}
      summary={
        <span className="wf-measures-summary">
          <span className="wf-quiet">{measure.construct}</span>
          <Badge tone={measure.verified === 'none' ? 'warn' : 'neutral'}>
            {verifiedWords[measure.verified]}
          </Badge>
        </span>
      }
    >
      <dl className="wf-measures-facts">
        {factsOf(measure).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {measure.id === undefined
        ? !isReadOnly && (
            <Button icon={Plus} onPress={() => run(editor, 'measures.add', measure)}>
              Add to this workspace
            </Button>
          )
        : !isReadOnly && <MeasureFields measure={{ ...measure, id: measure.id }} />}
    </Disclosure>
  );
}
