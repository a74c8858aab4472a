import type { Provenance } from '../entities/provenance.ts';

/** Where rows from another site come from, as far as their file says. */
export type SiteOrigin = Pick<Provenance, 'fileName' | 'format' | 'workspaceId' | 'workspaceTitle'>;
