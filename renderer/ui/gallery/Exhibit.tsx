import type { ReactNode } from 'react';

/** One primitive of the gallery under its name. */
export function Exhibit({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="gallery-exhibit" aria-label={name}>
      <h2 className="gallery-name">{name}</h2>
      <div className="gallery-stage">{children}</div>
    </section>
  );
}
