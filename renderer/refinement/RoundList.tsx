import { useId, useMemo, useState } from 'react';

import { changeSigns } from '#models/compare/changeMarks.ts';
import { withoutKind } from '#models/compare/changeSentence.ts';
import type { Refinement } from '#models/entities/refinement.ts';
import { groundsOf } from '#models/refinement/report.ts';
import type { Round } from '#models/refinement/rounds.ts';
import { roundAbout } from '#models/refinement/stops.ts';
import type { RefinementStory } from '#models/refinement/story.ts';
import { placesNow } from '#models/refinement/placesNow.ts';
import { dayWords } from '#models/words/dayWords.ts';
import { countWords } from '#models/words/countWords.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { MapPin, Pencil } from '#renderer/ui/icons.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { EditReason } from './EditReason.tsx';

/** Every reason that was kept, round by round: what was changed, why, on what grounds, where and by whom. */
export function RoundList({ story }: { readonly story: RefinementStory }) {
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const places = useMemo(() => placesNow(document, story.theoryId), [document, story.theoryId]);
  return story.rounds.map((round, index) => (
    <section key={round.id} className="wf-round" aria-label={`Round ${index + 1}`}>
      <h3 className="wf-round-title">
        {`Round ${index + 1}: ${countWords(round.accepted.length, 'change')}`}
      </h3>
      <p className="wf-quiet">{said(`${dayWords(round.at)}, ${roundAbout(round)}.`)}</p>
      <ReasonList rows={round.accepted} places={places} />
      <NotTaken round={round} places={places} />
    </section>
  ));
}

type Places = ReadonlyMap<string, string>;

function NotTaken({ round, places }: { readonly round: Round; readonly places: Places }) {
  if (round.declined.length === 0) return null;
  return (
    <>
      <h4 className="wf-round-part">{`Looked at and not taken: ${round.declined.length}`}</h4>
      <ReasonList rows={round.declined} places={places} />
    </>
  );
}

function ReasonList({ rows, places }: { readonly rows: readonly Refinement[]; readonly places: Places }) {
  if (rows.length === 0) return null;
  return (
    <ol className="wf-reasons">
      {rows.map((row) => (
        <ReasonItem key={row.id} row={row} placeId={places.get(row.subjectId) ?? null} />
      ))}
    </ol>
  );
}

function ReasonItem({ row, placeId }: { readonly row: Refinement; readonly placeId: string | null }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isEdited, setIsEdited] = useState(false);
  const wordsId = useId();
  const { sign, word } = changeSigns[row.change];
  const sentence = vocabulary === 'plain' ? row.plainSentence : row.sentence;
  const grounds = groundsOf(document, row);
  const where = [row.session, row.contributor].filter((part) => part.trim() !== '').join(', ');
  return (
    <li className="wf-reason" data-change={row.change}>
      <div className="wf-reason-head">
        <span className="wf-change-kind">
          <span className="wf-change-sign" aria-hidden>
            {sign}
          </span>
          {row.choice === 'both' ? `${word}, beside our own` : word}
        </span>
        <span className="wf-reason-acts">
          {placeId !== null && (
            <IconButton
              label="Show it on the map"
              aria-describedby={wordsId}
              icon={MapPin}
              onPress={() => goTo(editor, placeId, { onMap: true })}
            />
          )}
          {!isReadOnly && !isEdited && (
            <IconButton
              label="Change the reason"
              aria-describedby={wordsId}
              icon={Pencil}
              onPress={() => setIsEdited(true)}
            />
          )}
        </span>
      </div>
      <p id={wordsId} className="wf-reason-words">
        {withoutKind(sentence)}
      </p>
      {isEdited ? (
        <EditReason row={row}>
          <Button onPress={() => setIsEdited(false)}>Done</Button>
        </EditReason>
      ) : (
        <dl className="wf-reason-facts">
          <div>
            <dt>Why</dt>
            <dd>{row.reason}</dd>
          </div>
          {grounds !== '' && (
            <div>
              <dt>Speaks for it</dt>
              <dd>{grounds}</dd>
            </div>
          )}
          {where !== '' && (
            <div>
              <dt>Decided</dt>
              <dd>{where}</dd>
            </div>
          )}
        </dl>
      )}
    </li>
  );
}
