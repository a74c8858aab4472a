import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { Comparison } from '#models/compare/comparison.ts';
import { mergedPicture } from '#models/compare/mergedPlaces.ts';
import { theirDocument } from '#models/compare/theirDocument.ts';
import { goToChange, lookAtChange } from '#renderer/actions/compareActions.ts';
import type { MapStage } from '#renderer/canvas/mapStage.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { announce } from '#renderer/ui/announce.ts';
import { ToggleButton } from '#renderer/ui/ToggleButton.tsx';
import { Link2 } from '#renderer/ui/icons.ts';

import { compareDesk, useCompare } from './compareDesk.ts';
import { CompareKey } from './CompareKey.tsx';
import { CompareMap } from './CompareMap.tsx';
import { sideName } from './sideNames.ts';
import { subjectOnMap } from './goThere.ts';
import { changeAbout, shownIds, listedChanges } from './useChanges.ts';
import './comparePictures.css';

/** What is selected on the pictures: the thing that the current change is about. */
function useLookedAt(comparison: Comparison) {
  const editor = useEditor();
  const currentKey = useCompare((state) => state.currentKey);
  const change = comparison.changes.find(({ key }) => key === currentKey);
  const onSelect = useCallback(
    (id: string) => {
      const found = changeAbout(comparison, id);
      if (found !== undefined) lookAtChange(editor, found.key);
      compareDesk(editor).store.setState({ pointedId: id });
    },
    [comparison, editor],
  );
  // As in the table: Enter goes on to the list, where it is decided on.
  const onEnter = useCallback(
    (id: string) => {
      const found = changeAbout(comparison, id);
      if (found === undefined) announce('Nothing about it differs');
      else goToChange(editor, found.key);
    },
    [comparison, editor],
  );
  const pointedId = useCompare((state) => state.pointedId);
  return { selectedId: change === undefined ? pointedId : subjectOnMap(change), onSelect, onEnter };
}

/** Both theories in one picture: what is new, gone, different or moved, each by a sign, a word and a line of its own. */
export function OnePicture({ comparison }: { readonly comparison: Comparison }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const filter = useCompare((state) => state.filter);
  const document = useMemo(() => mergedPicture(comparison, vocabulary), [comparison, vocabulary]);
  const viewed = useMemo(
    () => ({
      document,
      theoryId: comparison.own.theoryId,
      marks: listedChanges(comparison).marks,
      focusedIds: shownIds(comparison, filter),
    }),
    [comparison, document, filter],
  );
  const lookedAt = useLookedAt(comparison);
  return (
    <div className="wf-comparePicture">
      <CompareMap name="Both theories in one picture" viewed={viewed} {...lookedAt} />
      <CompareKey />
    </div>
  );
}

/** Moves one map with the other while they are linked. */
function useLinked(isLinked: boolean) {
  const [stages, setStages] = useState<readonly [MapStage | null, MapStage | null]>([null, null]);
  const isFollowing = useRef(false);
  const onFirst = useCallback((stage: MapStage | null) => setStages(([, other]) => [stage, other]), []);
  const onSecond = useCallback((stage: MapStage | null) => setStages(([one]) => [one, stage]), []);
  useEffect(() => {
    const [first, second] = stages;
    if (!isLinked || first === null || second === null) return undefined;
    const follow = (from: MapStage, to: MapStage) => () => {
      if (isFollowing.current) return;
      isFollowing.current = true;
      to.controller.setViewport(from.controller.viewport());
      isFollowing.current = false;
    };
    const stops = [
      first.controller.onView(follow(first, second)),
      second.controller.onView(follow(second, first)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [isLinked, stages]);
  return { onFirst, onSecond };
}

/** The two theories beside each other: they move together, and what is chosen on one is shown on the other. */
export function BesideEachOther({ comparison }: { readonly comparison: Comparison }) {
  const document = useEditorState((state) => state.document);
  const comparing = useEditorState((state) => state.comparing);
  const filter = useCompare((state) => state.filter);
  const [isLinked, setIsLinked] = useState(true);
  const { onFirst, onSecond } = useLinked(isLinked);
  const lookedAt = useLookedAt(comparison);
  const [own, theirs] = useMemo(() => {
    const { marks } = listedChanges(comparison);
    const { theoryId } = comparison.own;
    const focusedIds = shownIds(comparison, filter);
    const shared = { theoryId, marks, focusedIds };
    return [
      { ...shared, document: comparison.own.document },
      { ...shared, document: theirDocument(comparison) },
    ];
  }, [comparison, filter]);
  if (comparing === null) return null;
  const [from, to] = [sideName(document, comparing.from), sideName(document, comparing.to)];
  return (
    <div className="wf-compareBeside">
      <figure>
        <figcaption title={from}>{from}</figcaption>
        <CompareMap name={`Map of “${from}”`} viewed={own} {...lookedAt} onStage={onFirst} />
      </figure>
      <figure>
        <figcaption title={to}>{to}</figcaption>
        <CompareMap name={`Map of “${to}”`} viewed={theirs} {...lookedAt} onStage={onSecond} />
      </figure>
      <div className="wf-compareBeside-link">
        <ToggleButton
          label="Move both together"
          icon={Link2}
          isIconOnly
          isSelected={isLinked}
          onChange={setIsLinked}
        />
      </div>
      <CompareKey />
    </div>
  );
}
