import type { Provenance } from '#models/entities/provenance.ts';
import { referrers } from '#models/referenceIndex.ts';
import { dayWords } from '#models/words/dayWords.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

import { CommittedArea, CommittedField } from './CommittedField.tsx';

function cameFrom({ theirTitle, workspaceTitle, fileName, broughtAt }: Provenance): string {
  const theory = theirTitle === '' ? 'It' : `“${theirTitle}”`;
  const workspace = workspaceTitle === '' ? '' : ` of the workspace “${workspaceTitle}”`;
  return `${theory}${workspace}, from the file “${fileName}”, brought in on ${dayWords(broughtAt)}.`;
}

/** Where a theory came from that was brought in from another site: which file, when, and whose it is. */
export function ProvenanceFields({ theoryId }: { readonly theoryId: string }) {
  const document = useEditorState((state) => state.document);
  const rows = referrers(document, { table: 'provenances', field: 'theoryId' }, theoryId).flatMap(
    (id) => document.provenances.get(id as never) ?? [],
  );
  return rows.map((row) => <ProvenanceItem key={row.id} row={row} />);
}

function ProvenanceItem({ row }: { readonly row: Provenance }) {
  const editor = useEditor();
  const change = (fields: Partial<Pick<Provenance, 'site' | 'note'>>) =>
    run(editor, 'provenances.change', { ids: [row.id], fields });
  return (
    <section className="wf-stack" aria-label="Where it came from">
      <h3 className="wf-groupTitle">Where it came from</h3>
      <p className="wf-quiet">{cameFrom(row)}</p>
      <CommittedField
        label="Whose it is"
        value={row.site}
        placeholder="A site, a group or a project"
        maxLength={500}
        onCommit={(site) => change({ site: site.trim() })}
      />
      <CommittedArea
        label="Note on where it came from"
        rows={1}
        value={row.note}
        onCommit={(note) => change({ note })}
      />
    </section>
  );
}
