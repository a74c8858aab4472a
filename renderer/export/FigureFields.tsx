import { overlayNames, overlays } from '#models/evidence/overlays.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import type { FigureChoices } from '#shared/export/figureChoices.ts';
import type { ExportFormat } from '#shared/export/formats.ts';

import { FigurePart } from './FigurePart.tsx';

type Fields = {
  readonly format: ExportFormat;
  readonly choices: FigureChoices;
  readonly onChange: (choices: FigureChoices) => void;
};

const papers = [
  { id: 'drawn', label: 'As large as the map needs' },
  { id: 'a4', label: 'A4' },
  { id: 'a3', label: 'A3' },
  { id: 'poster', label: 'Poster (A1)' },
] as const;

const sheets = [
  { id: 'a4', label: 'A4 sheets to put together' },
  { id: 'a3', label: 'A3 sheets to put together' },
  { id: 'one', label: 'One large page' },
] as const;

/** Pixels for each of the figure's own, which are 96 to the inch. */
const sizes = [
  { id: '1', label: 'For a screen (1×)' },
  { id: '2', label: 'For documents (2×)' },
  { id: '3.125', label: 'For print (300 dots per inch)' },
  { id: '4', label: 'Largest (4×)' },
] as const;

const asTheyStand = 'none';

function OverlayField({ choices, onChange }: Omit<Fields, 'format'>) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const options = [
    { id: asTheyStand, label: 'As they stand' },
    ...overlayNames.map((name) => ({ id: name as string, label: overlays[name].title[vocabulary] })),
  ];
  return (
    <Select
      label="Arrows show"
      options={options}
      value={choices.overlay?.name ?? asTheyStand}
      onChange={(chosen) => {
        const name = overlayNames.find((each) => each === chosen);
        const currentYear = new Date(editor.env.now()).getFullYear();
        onChange({ ...choices, overlay: name === undefined ? undefined : { name, currentYear } });
      }}
    />
  );
}

function PaperFields({ format, choices, onChange }: Fields) {
  const paper = choices.paper ?? 'drawn';
  return (
    <>
      <Select
        label="Paper"
        options={papers}
        value={paper}
        onChange={(next) => onChange({ ...choices, paper: next })}
      />
      {format === 'pdf' && paper === 'poster' && (
        <Select
          label="Printed on"
          options={sheets}
          value={choices.sheets ?? 'a4'}
          onChange={(next) => onChange({ ...choices, sheets: next })}
          description="Sheets overlap by a centimetre and say their row and column."
        />
      )}
      {format === 'png' && (
        <Select
          label="Size"
          options={sizes}
          value={sizes.find(({ id }) => Number(id) === (choices.scale ?? 2))?.id ?? '2'}
          onChange={(scale) => onChange({ ...choices, scale: Number(scale) })}
        />
      )}
    </>
  );
}

/** What can be chosen about a figure. */
export function FigureFields({ format, choices, onChange }: Fields) {
  const said = useSaid();
  const hasConfigurations = useEditorState(({ document, theoryId }) =>
    [...document.configurations.values()].some((row) => row.theoryId === theoryId),
  );
  const change = (more: FigureChoices) => onChange({ ...choices, ...more });
  return (
    <>
      <FigurePart scope={choices.scope ?? { kind: 'theory' }} onChange={(scope) => change({ scope })} />
      <OverlayField choices={choices} onChange={onChange} />
      <PaperFields format={format} choices={choices} onChange={onChange} />
      <div className="wf-export-checks" role="group" aria-label="On the figure">
        <Checkbox isSelected={choices.hasTitle ?? true} onChange={(hasTitle) => change({ hasTitle })}>
          Title
        </Checkbox>
        <Checkbox isSelected={choices.hasLegend ?? true} onChange={(hasLegend) => change({ hasLegend })}>
          Legend
        </Checkbox>
        <Checkbox
          isSelected={choices.references === 'foot'}
          onChange={(isShown) => change({ references: isShown ? 'foot' : 'none' })}
        >
          Numbered sources
        </Checkbox>
        {hasConfigurations && choices.scope?.kind !== 'configuration' && (
          <Checkbox
            isSelected={choices.configurations === 'all'}
            onChange={(isShown) => change({ configurations: isShown ? 'all' : 'none' })}
          >
            {said('Outlines of configurations')}
          </Checkbox>
        )}
        <Checkbox isSelected={choices.isGrey ?? false} onChange={(isGrey) => change({ isGrey })}>
          Without colour
        </Checkbox>
      </div>
    </>
  );
}
