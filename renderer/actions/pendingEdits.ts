/** Text that is being typed and has not become a commit yet. */
const pending = new Set<() => void>();

/** Registers what commits a field's text; returns the function that takes it back. */
export function holdPendingEdit(commit: () => void): () => void {
  pending.add(commit);
  return () => {
    pending.delete(commit);
  };
}

/** Commits all text that is being typed: before every action, and before the window closes. */
export function commitPendingEdits(): void {
  for (const commit of pending) commit();
}
