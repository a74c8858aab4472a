import type { NodeProps } from '@xyflow/react';
import { memo, useDeferredValue } from 'react';
import { roleLetter } from '#models/figure/roleWords.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Pin, Ruler, StickyNote } from '#renderer/ui/icons.ts';
import { RivalMark } from '#renderer/rivals/RivalMark.tsx';
import { originWords } from '#models/words/recordWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';
import { words } from '#models/words/words.ts';

import { ChangeTag, changeTold } from './ChangeTag.tsx';
import type { CardBadge } from '#models/map/configurationMarks.ts';
import { RenameField } from './RenameField.tsx';
import { RippleMark } from './RippleMark.tsx';
import { describeItem } from './describeItem.ts';
import type { CardNode } from './cardNodes.ts';
import { type CardNotes, type MapCard, hasFooter } from '#models/map/mapCards.ts';
import { overviewLine, wordsFromAfar } from './overviewWords.ts';
import { useMapSession, useMapStage } from './mapStageContext.ts';
import './MapCardNode.css';

/** Whose words, in as few as fit on a card. */
const shortOrigins = {
  slides: 'slides',
  publication: 'publication',
  panel: 'panel',
  inference: 'inference',
} as const satisfies Record<NonNullable<CardNotes['origin']>, string>;

function Origin({ origin }: { readonly origin: CardNotes['origin'] }) {
  if (origin === null) return null;
  return (
    <span className="wf-card-origin" title={`Whose words: ${originWords[origin].toLowerCase()}`}>
      {shortOrigins[origin]}
    </span>
  );
}

function Footer({ notes, hasRole }: { readonly notes: CardNotes; readonly hasRole: boolean }) {
  return (
    <div className="wf-card-footer">
      {notes.supports > 0 && <span className="wf-card-for">▲{notes.supports}</span>}
      {notes.contradicts > 0 && <span className="wf-card-against">▼{notes.contradicts}</span>}
      {notes.measures > 0 && (
        <span className="wf-card-glyph" title="Measures">
          <Ruler size={13} strokeWidth={1.75} aria-hidden />
          {notes.measures}
        </span>
      )}
      {notes.hasNote && (
        <span className="wf-card-glyph" title="Has a note">
          <StickyNote size={13} strokeWidth={1.75} aria-hidden />
        </span>
      )}
      {!hasRole && <Origin origin={notes.origin} />}
    </div>
  );
}

/** The name alone, so large that the whole map can be read. */
function FarFace({ card }: { readonly card: MapCard }) {
  const { fontSize, lines } = wordsFromAfar(card);
  return (
    <div className="wf-card-face is-far" aria-hidden style={{ fontSize, lineHeight: overviewLine }}>
      <span>{lines.join('\n')}</span>
    </div>
  );
}

function NearFace({ card }: { readonly card: MapCard }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { face, element, notes } = card;
  const role = element.usualRole;
  const letter = role === null ? '' : roleLetter(role, vocabulary);
  return (
    // The name of the button over it says all of this, and what else is known, in one sentence.
    <div className="wf-card-face" aria-hidden>
      {role !== null && (
        <div className="wf-card-role">
          {letter !== '' && <span className="wf-card-letter">{letter}</span>}
          <span>{words(vocabulary).roles[role]}</span>
          <Origin origin={notes.origin} />
        </div>
      )}
      <div className="wf-card-label" style={{ top: face.labelTop }}>
        {face.labelLines.join('\n')}
      </div>
      {face.poles !== null && (
        <div className="wf-card-poles" style={{ top: face.poles.top }}>
          <span>{face.poles.low.join('\n')}</span>
          <span>{face.poles.high.join('\n')}</span>
        </div>
      )}
      {face.footerTop !== null && hasFooter(notes, role !== null) && (
        <Footer notes={notes} hasRole={role !== null} />
      )}
      {card.isPinned && (
        <span className="wf-card-pin" title="Pinned: stays where it is when the map is tidied">
          <Pin size={12} strokeWidth={2} aria-hidden />
        </span>
      )}
    </div>
  );
}

function Face({ card }: { readonly card: MapCard }) {
  // All cards change at once: the map may move meanwhile.
  const isFar = useDeferredValue(useMapSession((session) => session.isFar));
  return isFar ? <FarFace card={card} /> : <NearFace card={card} />;
}

/** The part the box plays in the configuration that is looked at; the box's name says it too. */
function Badges({ badge }: { readonly badge: CardBadge }) {
  return (
    <div className="wf-card-badges" aria-hidden>
      {badge.roles.map(({ role, letter, word }) => (
        <span key={role} className="wf-card-badge" data-role={role}>
          {letter !== '' && <span className="wf-card-badge-letter">{letter}</span>}
          {word}
        </span>
      ))}
    </div>
  );
}

/** A box of the map: what it says, who says so, what speaks for and against it. */
function MapCardNodeUnmemoised({ data }: NodeProps<CardNode>) {
  const { card, isLifted } = data;
  const { id } = card;
  const isSelected = useEditorState((state) => state.selection.has(id));
  const isFaded = useEditorState((state) => state.focusedIds !== null && !state.focusedIds.has(id));
  const isRenamed = useEditorState(({ editing }) => editing?.kind === 'rename' && editing.elementId === id);
  const isFocused = useMapSession((session) => session.focusId === id);
  const isTarget = useMapSession((session) => session.pulled?.targetId === id);
  const model = useMapSession((session) => session.model);
  const badge = useMapSession((session) => session.marks.badges.get(id));
  const mark = useEditorState(({ changeMarks }) => changeMarks?.get(id));
  const said = useSaid();
  const { controller } = useMapStage();
  const state = [
    isSelected ? ' is-selected' : '',
    isFaded ? ' is-faded' : '',
    isLifted ? ' is-lifted' : '',
    isTarget ? ' is-target' : '',
  ].join('');
  const whole = card.face.labelLines.join(' ').endsWith('…') ? card.name : undefined;
  return (
    <div
      className={`wf-box${state}`}
      data-role={card.element.usualRole ?? undefined}
      style={{ width: card.box.width, height: card.box.height }}
    >
      {!isRenamed && <Face card={card} />}
      <div
        className="wf-card-body"
        role="button"
        tabIndex={isFocused ? 0 : -1}
        data-item={id}
        data-card={id}
        aria-pressed={isSelected}
        aria-label={`${model === null ? card.name : describeItem(model, id)}${badge === undefined ? '' : `; ${badge.words}`}${changeTold(mark, said)}`}
        title={whole}
        onFocus={() => controller.session.setState({ focusId: id })}
      />
      {mark !== undefined && <ChangeTag mark={mark} />}
      {badge !== undefined && <Badges badge={badge} />}
      <RippleMark elementId={id} />
      {isRenamed && <RenameField card={card} />}
      <RivalMark elementId={id} />
      <div className="wf-card-pull" data-pull={id} aria-hidden title="Drag to a box or an arrow to connect" />
    </div>
  );
}

/** A box of the map as React Flow mounts it. */
export const MapCardNode = memo(MapCardNodeUnmemoised);
