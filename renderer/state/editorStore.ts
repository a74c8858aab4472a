import type { ExportFormat } from '#shared/export/formats.ts';
import type { Room } from '#shared/room/roomContract.ts';
import type { ExportOptions } from '#shared/export/options.ts';
import type { PanelFile } from '#shared/export/panelFiles.ts';
import type { ChangeMark } from '#models/compare/changeMarks.ts';
import type { OverlayName } from '#models/evidence/overlays.ts';
import { type Document, emptyDocument } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { type History, emptyHistory } from '#models/history.ts';
import type { Failure } from '#models/result.ts';
import type { RpcClient } from '#shared/rpc/client.ts';
import type { OpenedWorkspace, OutputOf, Settings } from '#shared/rpc/contract.ts';
import type { DrawingChoices } from '#shared/rpc/importContract.ts';
import { createStore } from 'zustand/vanilla';

import type { Walk } from './walk.ts';
import type { SaveQueue, SaveState } from './saveQueue.ts';

/** A point on the map in world coordinates: pixels at zoom 1. */
export type MapPoint = { readonly x: number; readonly y: number };

/** What is being typed on the map; nothing is durable until it is confirmed (P6). */
export type Editing =
  | { readonly kind: 'rename'; readonly elementId: string }
  /** A box that does not exist yet; with `connectFrom` its arrow does not either. */
  | { readonly kind: 'new'; readonly at: MapPoint; readonly connectFrom: string | null }
  /** Choosing where an arrow from this box shall end, by keyboard. */
  | { readonly kind: 'connect'; readonly fromElementId: string };

/** A sentence for the user that is not about one field: shown at the bottom, read aloud. */
export type Notice = { readonly text: string; readonly tone: 'info' | 'problem'; readonly id: number };

/** Parts of the frame that can be shown or hidden. */
export type Panels = { readonly inspector: boolean; readonly legend: boolean; readonly minimap: boolean };

/** What the inspector's tab is, by kind of thing selected. */
export type InspectorTab = 'claim' | 'evidence' | 'confidence' | 'measures' | 'history';

/** One model, three views (product principle 4). */
export type ViewName =
  'map' | 'sentences' | 'table' | 'reasoning' | 'evidence' | 'measures' | 'library' | 'reports' | 'panel';

/** The pages of a panel session. */
export type PanelPage = 'plan' | 'arrows' | 'people' | 'agreement' | 'missing' | 'report';

/** A step of a session's script that is under way; `endsAt` null: it stands still with `leftMs` to go. */
export type StepTimer = { readonly stepId: string; readonly endsAt: number | null; readonly leftMs: number };

/** What the pane at the right shows: what is selected, the questions checks raise, answers to questions, snapshots. */
export type SidePane = 'inspector' | 'checks' | 'questions' | 'snapshots';

/** `isAllShown`: all of the theory; `hoveredId`: the one that is pointed at in a list. */
export type ConfigurationMarks = { readonly isAllShown: boolean; readonly hoveredId: string | null };

/** The pages of the reasoning view. */
export type ReasoningPage = 'configurations' | 'chains' | 'rivals' | 'refinement';

/** The pages of the view of measures. */
export type MeasuresPage = 'plan' | 'library' | 'frameworks';

/** What fills the centre, and what stands beside it. */
export type Views = { readonly main: ViewName; readonly beside: ViewName | null };

/** Whether the sentences are shown to be read, or as a text to write in. */
export type SentencesMode = 'read' | 'write';

/** Asks a part of the inspector to take the cursor; `serial` makes each request a new one. */
export type InspectorFocus = {
  /** The row it is about. */
  readonly id: string;
  readonly field: 'label' | 'because' | 'evidence' | 'measure';
  readonly serial: number;
};

/** A file that could not be opened, until the user has decided what to do. */
export type OpenProblem = { readonly path: string; readonly failure: Failure };

/** A file that is to be imported, by its path or by its bytes, and what it holds. */
export type Incoming = {
  readonly from: { readonly path: string } | { readonly name: string; readonly base64: string };
  readonly preview: OutputOf<'import.preview'>;
  /** Of a drawing: where it goes and what its kinds mean; not given: a theory of its own, as guessed. */
  readonly drawing?: DrawingChoices;
};

/** Long work of the backend: a file that is read or stored, a large step taken back; `total` 0: not known. */
export type ReadingFile = {
  readonly job: string;
  /** What is being done: "Reading “refs.ris”". */
  readonly title: string;
  readonly phase: 'reading' | 'storing' | 'writing';
  readonly done: number;
  readonly total: number;
};

/** A theory as it is now, or as a snapshot keeps it. */
export type SideRef = { readonly theoryId: string; readonly snapshotId: string | null };

/** Two theories that are held against each other; changes are told from the first to the second. */
export type ComparedSides = { readonly from: SideRef; readonly to: SideRef };

/** A snapshot that is shown in place of its theory. */
export type ViewedSnapshot = {
  readonly snapshotId: string;
  readonly name: string;
  readonly takenAt: number;
  /** Whether the workspace itself can only be read: to be put back when the snapshot is left. */
  readonly wasReadOnly: boolean;
};

/** What was last chosen to be written to a file. */
export type ExportChoice = { readonly format: ExportFormat; readonly options: ExportOptions };

/** What of a panel session was last chosen to be written to a file. */
export type PanelFileChoice = { readonly what: PanelFile; readonly sessionId: string };

/** What of a panel session is shown as it will be printed. */
export type Printing = { readonly what: 'report' | 'sheets'; readonly sessionId: string };

/** A filled spreadsheet that was read, until somebody has decided. */
export type IncomingAnswers = OutputOf<'panel.readAnswers'> & {
  readonly sessionId: string;
  readonly name: string;
};

/** Which page of the reports is shown, and what was last chosen about a report. */
export type ReportDesk = { readonly page: 'report' | 'standard'; readonly options: ExportOptions };

/** What floats over everything. */
export type Overlay =
  | 'palette'
  | 'find'
  | 'keys'
  | 'terms'
  | 'starters'
  | 'studies'
  | 'theory-new'
  | 'theory-rename'
  | 'theory-copy'
  | 'theory-remove'
  | 'open'
  | 'new'
  | 'save-copy'
  | 'export'
  | 'export-file'
  | 'panel-file'
  | 'panel-answers'
  | 'import'
  | 'import-text'
  | 'snapshot-take'
  | 'compare-choose'
  | null;

/** All that a window knows. `document` and `history` are durable; the rest is session and never saved (P5). */
export type EditorState = {
  readonly screen: 'loading' | 'start' | 'workspace';
  /** What the host can do; null until it has answered. */
  readonly info: OutputOf<'app.info'> | null;
  readonly workspace: OpenedWorkspace | null;
  readonly theoryId: string | null;
  readonly document: Document;
  readonly history: History;
  readonly save: SaveState;
  readonly settings: Settings;
  /** How far the tour was taken, on which file, and whether its bar is shown. */
  readonly tour: OutputOf<'tour.get'> & { readonly isShown: boolean };
  /** Ids of elements and arrows, in the order they were selected. */
  readonly selection: ReadonlySet<string>;
  readonly editing: Editing | null;
  /** When set, everything else on the map is faded. */
  readonly focusedIds: ReadonlySet<string> | null;
  /** By which side of their evidence the map's arrows are drawn; null: by amount and status, as always. */
  readonly evidenceOverlay: OverlayName | null;
  /** True while the map's boxes say how often their outcomes are reported. */
  readonly hasReporting: boolean;
  readonly panels: Panels;
  readonly sidePane: SidePane;
  /** Id of the question that was asked last. */
  readonly question: string;
  /** The configuration that is being looked at: the inspector shows it while nothing on the map is selected. */
  readonly openConfigurationId: string | null;
  /** Which configurations the map marks besides the open one. */
  readonly configurationMarks: ConfigurationMarks;
  readonly reasoningPage: ReasoningPage;
  readonly measuresPage: MeasuresPage;
  /** The list of studies that was shown last. */
  readonly readingListId: string;
  /** The set of rivals whose table is shown; null: the list of all. */
  readonly openRivalSetId: string | null;
  /** The panel session that is shown; null: the list of all. */
  readonly openSessionId: string | null;
  readonly panelPage: PanelPage;
  readonly stepTimer: StepTimer | null;
  /** A panel goes through the arrows: this fills the window, and nothing else can be reached. */
  readonly walk: Walk | null;
  /** The room that is open to phones. */
  readonly room: Room | null;
  /** The room that this window opened: of several windows on one workspace, it alone keeps what phones say. */
  readonly ownRoom: string | null;
  readonly inspectorTab: InspectorTab;
  readonly inspectorFocus: InspectorFocus | null;
  readonly views: Views;
  readonly sentencesMode: SentencesMode;
  /** Set while two theories are compared: they fill the window. */
  readonly comparing: ComparedSides | null;
  /** Set while a snapshot is looked at: nothing can be changed. */
  readonly viewed: ViewedSnapshot | null;
  /** How a comparison marks boxes and arrows of the map; null where nothing is compared. */
  readonly changeMarks: ReadonlyMap<string, ChangeMark> | null;
  readonly overlay: Overlay;
  readonly problem: OpenProblem | null;
  /** A file that was read to be imported, until the user has decided. */
  readonly incoming: Incoming | null;
  readonly reading: ReadingFile | null;
  readonly exporting: ExportChoice;
  readonly panelFile: PanelFileChoice | null;
  readonly incomingAnswers: IncomingAnswers | null;
  /** Fills the window until it is printed. */
  readonly printing: Printing | null;
  readonly reports: ReportDesk;
  readonly notice: Notice | null;
};

/** The state of a window that has not opened anything yet. */
export const initialState: EditorState = {
  screen: 'loading',
  info: null,
  workspace: null,
  theoryId: null,
  document: emptyDocument(),
  history: emptyHistory,
  save: { kind: 'saved', at: null },
  settings: { theme: 'system', vocabulary: 'plain' },
  tour: { step: 0, path: null, isShown: false },
  selection: new Set(),
  editing: null,
  focusedIds: null,
  evidenceOverlay: null,
  hasReporting: false,
  panels: { inspector: true, legend: false, minimap: true },
  sidePane: 'inspector',
  question: 'keep-going',
  openConfigurationId: null,
  configurationMarks: { isAllShown: false, hoveredId: null },
  reasoningPage: 'configurations',
  measuresPage: 'plan',
  readingListId: 'adventure',
  openRivalSetId: null,
  openSessionId: null,
  panelPage: 'plan',
  stepTimer: null,
  walk: null,
  room: null,
  ownRoom: null,
  inspectorTab: 'claim',
  inspectorFocus: null,
  views: { main: 'map', beside: null },
  sentencesMode: 'read',
  comparing: null,
  viewed: null,
  changeMarks: null,
  overlay: null,
  problem: null,
  incoming: null,
  reading: null,
  exporting: { format: 'svg', options: {} },
  panelFile: null,
  incomingAnswers: null,
  printing: null,
  reports: { page: 'report', options: {} },
  notice: null,
};

/** A window's state with the doors it uses: backend, clock and ids, save queue. */
export function createEditor({ client, env }: { readonly client: RpcClient; readonly env: Env }) {
  const store = createStore<EditorState>(() => initialState);
  /** Set while a workspace is open. */
  const queue: { current: SaveQueue | null } = { current: null };
  return { store, client, env, queue };
}

export type Editor = ReturnType<typeof createEditor>;
