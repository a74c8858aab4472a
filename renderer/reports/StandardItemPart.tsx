import type { ItemStatus } from '#models/entities/reportingItem.ts';
import type { Offer, OfferBasis } from '#models/reporting/offer.ts';
import { offerOf, offerText } from '#models/reporting/offerOf.ts';
import type { ReportedItem } from '#models/reporting/reportedItems.ts';
import { itemStatusWords } from '#models/words/reportingWords.ts';
import { CommittedArea, CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { optionsOf } from '#renderer/inspector/fieldChange.ts';
import { LazyDisclosure } from '#renderer/inspector/LazyDisclosure.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ClipboardPaste } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';

import { offerState } from './offerState.ts';

/** One item of a standard; opened, it shows what is asked, what people say, and what the workspace offers. */
export function StandardItemPart({
  item,
  basis,
}: {
  readonly item: ReportedItem;
  readonly basis: OfferBasis;
}) {
  const { asked, row, status } = item;
  const pages = row?.pages ?? '';
  return (
    <LazyDisclosure
      title={`${asked.item}  ${basis.say.text(asked.title)}${asked.isNameSeen ? '' : ' †'}`}
      summary={
        <span className={`wf-standard-status${status === null ? ' wf-quiet' : ''}`}>
          {[itemStatusWords[status ?? 'open'], pages === '' ? '' : `p. ${pages}`]
            .filter((text) => text !== '')
            .join(', ')}
        </span>
      }
    >
      {() => <Opened item={item} basis={basis} />}
    </LazyDisclosure>
  );
}

function Opened({ item, basis }: { readonly item: ReportedItem; readonly basis: OfferBasis }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const { asked, row, status } = item;
  const place = { theoryId: basis.theory.id, standard: basis.standard, item: asked.item };
  const set = (fields: {
    readonly status?: ItemStatus | null;
    readonly pages?: string;
    readonly text?: string;
  }) => run(editor, 'reportingItems.set', { ...place, fields });
  const offer = offerOf(basis, asked.topic);
  return (
    <div className="wf-standard-item">
      <p>
        {basis.say.text(asked.asks)}{' '}
        {!asked.isNameSeen && (
          <span className="wf-quiet">† Name and wording not checked against the publication.</span>
        )}
      </p>
      <div className="wf-standard-fields">
        <Select<ItemStatus | 'open'>
          label="Is it reported?"
          options={optionsOf(itemStatusWords)}
          value={status ?? 'open'}
          isDisabled={isReadOnly}
          onChange={(next) => set({ status: next === 'open' ? null : next })}
        />
        <CommittedField
          label="Pages"
          value={row?.pages ?? ''}
          placeholder="4–5"
          onCommit={(pages) => set({ pages: pages.trim() })}
        />
      </div>
      <CommittedArea
        label="Your text"
        rows={5}
        value={row?.text ?? ''}
        placeholder="Write it yourself, or take over what the workspace offers below."
        onCommit={(text) => set({ text })}
      />
      <FromWorkspace
        item={item}
        offer={offer}
        onTake={(offered) => run(editor, 'reportingItems.takeOver', { ...place, offered })}
      />
    </div>
  );
}

function FromWorkspace({
  item: { asked, row },
  offer,
  onTake,
}: {
  readonly item: ReportedItem;
  readonly offer: Offer;
  readonly onTake: (offered: string) => void;
}) {
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const text = offerText(offer);
  const { isTaken, isOlder, act } = offerState(row, text);
  return (
    <section className="wf-standard-offer" aria-label={`From the workspace, item ${asked.item}`}>
      <div className="wf-standard-offerHead">
        <h4>From the workspace</h4>
        {text !== '' && (
          <Button icon={ClipboardPaste} isDisabled={isReadOnly || isTaken} onPress={() => onTake(text)}>
            {act}
          </Button>
        )}
      </div>
      {isOlder && (
        <p className="wf-standard-older">
          The workspace has changed since you took its text over. Yours stays as it is.
        </p>
      )}
      {text !== '' && <p className="wf-standard-text">{text}</p>}
      {offer.missing.length > 0 && (
        <>
          <p className="wf-standard-missing">Not in it:</p>
          <ul>
            {offer.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
