import type { ReactNode } from 'react';

/** One primitive of the gallery under its name. */
export function Exhibit({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="gallery-exhibit" aria-label={name}>
      <h3 className="gallery-name">{name}</h3>
      <div className="gallery-stage">{children}</div>
    </section>
  );
}
