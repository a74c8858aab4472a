import type { DiagramFormat } from '#models/diagram/carries.ts';

/** Files for other programs that draw boxes and arrows. */
export const diagramFormatFacts = {
  'kumu-json': {
    title: 'Kumu (JSON)',
    what: 'For kumu.io: import it there as JSON. Every fact is a field; Kumu makes its own layout.',
    group: 'diagram',
    ending: 'json',
    files: 'Kumu files',
  },
  prsm: {
    title: 'PRSM map',
    what: 'For the Participatory System Mapper: open it there. Roles and signs are styles, the rest is in notes.',
    group: 'diagram',
    ending: 'prsm',
    files: 'PRSM maps',
  },
  graphml: {
    title: 'GraphML (yEd, Gephi, R)',
    what: 'For yEd, Gephi, Cytoscape and packages of R and Python: a graph with every fact as data.',
    group: 'diagram',
    ending: 'graphml',
    files: 'GraphML files',
  },
  dagitty: {
    title: 'DAGitty (text)',
    what: 'For dagitty.net and R: what is offered becomes exposures, outcomes stay outcomes.',
    group: 'diagram',
    ending: 'txt',
    files: 'DAGitty files',
  },
  mermaid: {
    title: 'Mermaid (text)',
    what: 'A flowchart for Markdown, wikis and Git platforms: names, roles, stages and signs.',
    group: 'diagram',
    ending: 'mmd',
    files: 'Mermaid files',
  },
  dot: {
    title: 'Graphviz (DOT)',
    what: 'For Graphviz and what is built on it: stages as clusters, every fact as an attribute.',
    group: 'diagram',
    ending: 'gv',
    files: 'Graphviz files',
  },
  'json-canvas': {
    title: 'JSON Canvas (Obsidian)',
    what: 'For Obsidian and other canvas programs: boxes as cards at their places, stages as groups.',
    group: 'diagram',
    ending: 'canvas',
    files: 'Canvas files',
  },
} as const satisfies Record<DiagramFormat, Record<'title' | 'what' | 'group' | 'ending' | 'files', string>>;
