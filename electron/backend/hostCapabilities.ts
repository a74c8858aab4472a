import type { Result } from '#models/result.ts';
import type { ExportFormat } from '#shared/export/formats.ts';
import type { PanelFile } from '#shared/export/panelFiles.ts';

/** Which file a picker is for. */
export type OpenPurpose = 'workspace' | 'import' | 'answers';
export type SavePurpose = 'workspace' | ExportFormat | PanelFile;

/** What differs between hosts; nothing else asks which host it is. */
export type HostCapabilities = {
  readonly kind: 'desktop' | 'loopback' | 'memory';
  readonly hasNativeDialogs: boolean;
  /** A workspace the host was started with, or null. */
  readonly openPath: string | null;
  readonly pickOpenFile: (purpose: OpenPurpose) => Promise<string | null>;
  readonly pickSaveFile: (purpose: SavePurpose, suggestedName: string) => Promise<string | null>;
  readonly revealInFolder: (path: string) => Promise<void>;
  readonly openExternal: (url: string) => Promise<Result<void>>;
  /** The window has saved everything and may close. */
  readonly flushed: () => void;
};
