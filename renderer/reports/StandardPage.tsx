import { useMemo, useState } from 'react';

import type { ItemStatus, ReportingStandard } from '#models/entities/reportingItem.ts';
import { offerBasis } from '#models/reporting/offerOf.ts';
import {
  type ReportedItem,
  likelyStandard,
  reportedItems,
  reportingProgress,
} from '#models/reporting/reportedItems.ts';
import { standards } from '#models/reporting/standards.ts';
import type { WorkspaceFacts } from '#models/reporting/workspaceFacts.ts';
import { itemStatusWords } from '#models/words/reportingWords.ts';
import { beginExport } from '#renderer/actions/beginExport.ts';
import { optionsOf } from '#renderer/inspector/fieldChange.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChevronDown, Download } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuTrigger } from '#renderer/ui/Menu.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { ExportOptions } from '#shared/export/options.ts';

import { StandardItemPart } from './StandardItemPart.tsx';

type Shown = ItemStatus | 'open' | 'all';

const shownWords = { all: 'All items', ...itemStatusWords } as const satisfies Record<Shown, string>;

/** The items of a reporting standard: what each asks, what people say, what the workspace offers, what is missing. */
export function StandardPage({ facts }: { readonly facts: WorkspaceFacts }) {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [chosen, setChosen] = useState<ReportingStandard | null>(null);
  const [shown, setShown] = useState<Shown>('all');
  const standard = chosen ?? likelyStandard(document, theoryId);
  const items = useMemo(() => reportedItems(document, theoryId, standard), [document, theoryId, standard]);
  const basis = useMemo(
    () => offerBasis(document, theoryId, { standard, vocabulary, facts }),
    [document, theoryId, standard, vocabulary, facts],
  );
  const listed = items.filter(({ status }) => shown === 'all' || (status ?? 'open') === shown);
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-reports-scroll" role="region" aria-label="Items of the standard" tabIndex={0}>
      <Head standard={standard} items={items} shown={shown} onStandard={setChosen} onShow={setShown} />
      {basis !== undefined &&
        [...Map.groupBy(listed, ({ asked }) => asked.part)].map(([part, own]) => (
          <section key={part} className="wf-standard-part" aria-label={part}>
            <h2 className="wf-standard-title">{part}</h2>
            {own.map((item) => (
              <StandardItemPart key={`${standard} ${item.asked.item}`} item={item} basis={basis} />
            ))}
          </section>
        ))}
      {listed.length === 0 && <p className="wf-quiet">No item is marked so.</p>}
    </div>
  );
}

function Head({
  standard,
  items,
  shown,
  onStandard,
  onShow,
}: {
  readonly standard: ReportingStandard;
  readonly items: readonly ReportedItem[];
  readonly shown: Shown;
  readonly onStandard: (standard: ReportingStandard) => void;
  readonly onShow: (shown: Shown) => void;
}) {
  const { use, source, checked } = standards[standard];
  const progress = reportingProgress(items);
  return (
    <header className="wf-standard-head">
      <div className="wf-standard-choices">
        <SegmentedControl
          label="Standard"
          segments={Object.values(standards).map(({ id, title }) => ({ id, label: title }))}
          value={standard}
          onChange={onStandard}
        />
        <Select<Shown> label="Show" options={optionsOf(shownWords)} value={shown} onChange={onShow} />
        <ExportList standard={standard} />
      </div>
      <p className="wf-standard-source">
        {`${use.charAt(0).toUpperCase()}${use.slice(1)}: ${source}. ${checked}`}
      </p>
      <div className="wf-standard-progress">
        <ProgressBar
          label="Reported, or does not apply"
          value={progress.done}
          maxValue={progress.items}
          detail={`${progress.done} of ${progress.items}`}
        />
      </div>
    </header>
  );
}

const listFormats = { docx: 'As a Word file', 'html-report': 'As a web page' } as const;

function ExportList({ standard }: { readonly standard: ReportingStandard }) {
  const editor = useEditor();
  const words = useEditorState((state) => state.settings.vocabulary);
  const options: ExportOptions = {
    words,
    report: { template: 'report', sections: ['standard', 'references'], standard },
  };
  return (
    <MenuTrigger>
      <Button icon={Download} trailingIcon={ChevronDown}>
        Export the list
      </Button>
      <Menu
        onAction={(id) => {
          const format = id === 'docx' ? 'docx' : 'html-report';
          void beginExport(editor, { format, options });
        }}
      >
        {Object.entries(listFormats).map(([id, label]) => (
          <MenuItem key={id} id={id} label={label} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}
