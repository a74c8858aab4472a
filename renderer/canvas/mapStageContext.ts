import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import type { MapSession } from './mapSession.ts';
import type { MapStage } from './mapStage.ts';

const MapStageContext = createContext<MapStage | null>(null);

/** Gives the open map to the components below. */
export const MapStageProvider = MapStageContext.Provider;

/** The open map. */
export function useMapStage(): MapStage {
  const stage = useContext(MapStageContext);
  if (stage === null) throw new Error('A component needs the map but stands outside MapView.');
  return stage;
}

/** A part of the map's session; the component renders again when that part changes. */
export function useMapSession<Part>(select: (session: MapSession) => Part): Part {
  return useStore(useMapStage().controller.session, select);
}
