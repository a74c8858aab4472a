/** Which top-level menu an action stands in. */
export type MenuName = 'File' | 'Edit' | 'Insert' | 'Arrange' | 'View' | 'Help';

/** One thing the user can do: the native menu, the palette, and the keyboard all read this list. */
export type ActionDefinition = {
  /** Sentence case, as shown in menus and palette. */
  readonly label: string;
  readonly menu: MenuName;
  /** Electron accelerator ("CmdOrCtrl+Z"); absent: none. */
  readonly accelerator?: string;
  /** A single key on the map, off while typing (WCAG 2.1.4). */
  readonly mapKey?: string;
  /** Starts a new section of its menu. */
  readonly startsSection?: boolean;
  /** Words that find it in the palette besides its label. */
  readonly keywords?: string;
};

/** Every action by id. The native menu shows them in this order. */
export const actions = {
  'workspace.new': { label: 'New workspace…', menu: 'File', accelerator: 'CmdOrCtrl+N' },
  'workspace.open': { label: 'Open workspace…', menu: 'File', accelerator: 'CmdOrCtrl+O' },
  'workspace.start': { label: 'Show start screen', menu: 'File', keywords: 'recent gallery home' },
  'starter.add': {
    label: 'Add a starter theory…',
    menu: 'File',
    startsSection: true,
    keywords: 'gallery example template',
  },
  'studies.show': {
    label: 'Studies to read…',
    menu: 'File',
    keywords: 'reading list literature sources evidence adventure library',
  },
  'theory.new': { label: 'New theory', menu: 'File' },
  'import.file': { label: 'Import…', menu: 'File', accelerator: 'CmdOrCtrl+Shift+I', startsSection: true },
  'import.text': {
    label: 'Add from text…',
    menu: 'File',
    keywords: 'paste statements if then slides notes word',
  },
  'export.theory': {
    label: 'Export…',
    menu: 'File',
    accelerator: 'CmdOrCtrl+Shift+E',
    keywords: 'figure picture image report word table sentences json save print',
  },
  'snapshot.take': {
    label: 'Take a snapshot…',
    menu: 'File',
    startsSection: true,
    keywords: 'version keep name save initial programme theory',
  },
  'workspace.saveCopy': { label: 'Save a copy…', menu: 'File', startsSection: true },
  'workspace.close': { label: 'Close workspace', menu: 'File', accelerator: 'CmdOrCtrl+W' },

  'edit.undo': { label: 'Undo', menu: 'Edit', accelerator: 'CmdOrCtrl+Z' },
  'edit.redo': { label: 'Redo', menu: 'Edit', accelerator: 'CmdOrCtrl+Shift+Z' },
  'edit.cut': { label: 'Cut', menu: 'Edit', accelerator: 'CmdOrCtrl+X', startsSection: true },
  'edit.copy': { label: 'Copy', menu: 'Edit', accelerator: 'CmdOrCtrl+C' },
  'edit.paste': { label: 'Paste', menu: 'Edit', accelerator: 'CmdOrCtrl+V' },
  'edit.duplicate': { label: 'Duplicate', menu: 'Edit', accelerator: 'CmdOrCtrl+D' },
  'edit.delete': { label: 'Delete', menu: 'Edit', mapKey: 'Delete' },
  'edit.selectAll': { label: 'Select all', menu: 'Edit', accelerator: 'CmdOrCtrl+A' },
  'edit.rename': {
    label: 'Rename',
    menu: 'Edit',
    mapKey: 'Enter',
    startsSection: true,
    keywords: 'edit label',
  },
  'edit.find': {
    label: 'Find on the map…',
    menu: 'Edit',
    accelerator: 'CmdOrCtrl+F',
    keywords: 'search fly',
  },

  'insert.element': { label: 'New box', menu: 'Insert', mapKey: 'N', keywords: 'add element' },
  'insert.arrow': { label: 'Connect to…', menu: 'Insert', mapKey: 'C', keywords: 'arrow link' },
  'insert.stage': { label: 'New stage', menu: 'Insert', startsSection: true, keywords: 'lane column' },
  'insert.level': { label: 'New level', menu: 'Insert', keywords: 'row lane' },
  'insert.evidence': {
    label: 'Add evidence',
    menu: 'Insert',
    mapKey: 'E',
    startsSection: true,
    keywords: 'source extract quote',
  },
  'insert.measure': { label: 'Add measure', menu: 'Insert', mapKey: 'M', keywords: 'instrument outcome' },
  'configuration.make': {
    label: 'Make a configuration',
    menu: 'Insert',
    mapKey: 'G',
    startsSection: true,
    keywords: 'CMO CMOC context mechanism outcome group',
  },

  'arrange.tidy': {
    label: 'Tidy the map',
    menu: 'Arrange',
    accelerator: 'CmdOrCtrl+Shift+L',
    keywords: 'auto layout arrange',
  },
  'arrange.pin': { label: 'Pin or unpin', menu: 'Arrange', mapKey: 'P', keywords: 'lock place' },
  'arrange.group': { label: 'Join arrows with AND', menu: 'Arrange', startsSection: true },
  'arrange.ungroup': { label: 'Separate joined arrows', menu: 'Arrange' },
  'arrange.alignLeft': { label: 'Align left', menu: 'Arrange', startsSection: true },
  'arrange.alignCentre': { label: 'Align centres', menu: 'Arrange' },
  'arrange.alignRight': { label: 'Align right', menu: 'Arrange' },
  'arrange.alignTop': { label: 'Align top', menu: 'Arrange' },
  'arrange.alignMiddle': { label: 'Align middles', menu: 'Arrange' },
  'arrange.alignBottom': { label: 'Align bottom', menu: 'Arrange' },
  'arrange.distributeAcross': { label: 'Distribute across', menu: 'Arrange' },
  'arrange.distributeDown': { label: 'Distribute down', menu: 'Arrange' },

  'view.palette': { label: 'Search or do anything…', menu: 'View', accelerator: 'CmdOrCtrl+K' },
  'view.zoomIn': { label: 'Zoom in', menu: 'View', accelerator: 'CmdOrCtrl+=', startsSection: true },
  'view.zoomOut': { label: 'Zoom out', menu: 'View', accelerator: 'CmdOrCtrl+-' },
  'view.fit': {
    label: 'Show the whole map',
    menu: 'View',
    accelerator: 'CmdOrCtrl+0',
    mapKey: '1',
    keywords: 'fit zoom',
  },
  'view.fitSelection': { label: 'Show the selection', menu: 'View', mapKey: '2', keywords: 'zoom' },
  'view.focus': { label: 'Focus on neighbours', menu: 'View', mapKey: 'F', keywords: 'neighbourhood fade' },
  'configuration.showOnly': {
    label: 'Show only this configuration',
    menu: 'View',
    mapKey: 'O',
    keywords: 'CMO CMOC focus fade',
  },
  'configuration.showAll': {
    label: 'Show or hide configurations on the map',
    menu: 'View',
    keywords: 'CMO CMOC hull outline layer',
  },
  'configuration.list': {
    label: 'Show the list of configurations',
    menu: 'View',
    keywords: 'CMO CMOC reasoning',
  },
  'view.minimap': { label: 'Show or hide the minimap', menu: 'View' },
  'view.inspector': { label: 'Show or hide the inspector', menu: 'View', accelerator: 'CmdOrCtrl+I' },
  'view.legend': { label: 'Show or hide the legend', menu: 'View', mapKey: 'L' },
  'view.overlayNone': {
    label: 'Show arrows as they stand',
    menu: 'View',
    startsSection: true,
    keywords: 'overlay evidence off',
  },
  'view.overlayAmount': { label: 'Show how much evidence', menu: 'View', keywords: 'overlay bare sources' },
  'view.overlayKind': { label: 'Show the kind of evidence', menu: 'View', keywords: 'overlay qualitative' },
  'view.overlayBalance': { label: 'Show evidence for and against', menu: 'View', keywords: 'overlay' },
  'view.overlayConfidence': { label: 'Show how sure we are', menu: 'View', keywords: 'overlay confidence' },
  'view.overlayRecency': { label: 'Show how recent the evidence is', menu: 'View', keywords: 'overlay year' },
  'view.overlayMeasures': {
    label: 'Show what would test each arrow',
    menu: 'View',
    keywords: 'overlay measures testable',
  },
  'view.overlayAgreement': {
    label: 'Show what panels say of each arrow',
    menu: 'View',
    keywords: 'overlay agreement agree disagree vote',
  },
  'view.overlayReporting': {
    label: 'Show how often outcomes are reported',
    menu: 'View',
    keywords: 'overlay reporting status gap list framework',
  },
  'view.questions': {
    label: 'Ask the theory a question…',
    menu: 'View',
    mapKey: 'Q',
    keywords: 'upstream downstream paths why',
  },
  'view.chains': {
    label: 'Show chains and loops',
    menu: 'View',
    keywords: 'ripple knock-on feedback reasoning',
  },
  'view.evidence': { label: 'Show gaps and evidence matrix', menu: 'View', keywords: 'coverage table' },
  'rivals.compare': {
    label: 'Compare rival explanations',
    menu: 'View',
    keywords: 'rivals adjudicate theories why else explanation',
  },
  'snapshot.list': {
    label: 'Show snapshots',
    menu: 'View',
    startsSection: true,
    keywords: 'versions history restore branch',
  },
  'compare.choose': {
    label: 'Compare theories…',
    menu: 'View',
    keywords: 'diff difference merge snapshots versions local reference',
  },
  'refinement.show': {
    label: 'From initial to refined theory',
    menu: 'View',
    keywords: 'log timeline reasons history refinement audit trail why',
  },
  'compare.close': {
    label: 'Leave the comparison',
    menu: 'View',
    keywords: 'done back end merge difference',
  },
  'compare.next': { label: 'Next change', menu: 'View', accelerator: 'F8', keywords: 'compare difference' },
  'compare.previous': {
    label: 'Previous change',
    menu: 'View',
    accelerator: 'Shift+F8',
    keywords: 'compare difference',
  },
  'view.measures': {
    label: 'Show measures and measurement plan',
    menu: 'View',
    keywords: 'instrument outcome',
  },
  'view.panel': {
    label: 'Panel sessions',
    menu: 'View',
    keywords: 'workshop community participants agree vote agreement script',
  },
  'panel.walk': {
    label: 'Walk through the arrows with a panel',
    menu: 'View',
    keywords: 'session agree disagree full screen facilitate private',
  },
  'view.reports': {
    label: 'Show reports',
    menu: 'View',
    keywords: 'word docx slides handout appendix plan RAMESES standard checklist',
  },
  'view.library': { label: 'Show the library', menu: 'View', keywords: 'sources references' },
  'view.checks': {
    label: 'Show questions to consider',
    menu: 'View',
    keywords: 'checks rules findings problems review',
  },
  'view.theme': { label: 'Switch light and dark', menu: 'View', startsSection: true },
  'view.vocabulary': { label: 'Switch plain words and realist terms', menu: 'View' },

  'help.terms': {
    label: 'Words and terms',
    menu: 'Help',
    keywords: 'glossary vocabulary meaning definition context mechanism outcome',
  },
  'help.tour': {
    label: 'Take the tour',
    menu: 'Help',
    keywords: 'introduction begin learn onboarding resume example steps',
  },
  'help.keys': { label: 'Keyboard shortcuts', menu: 'Help', mapKey: '?' },
} as const satisfies Record<string, ActionDefinition>;

export type ActionId = keyof typeof actions;

/** Every action's id, in menu order. */
export const actionIds = Object.keys(actions) as readonly ActionId[];

/** The definition of an action, in the shape that generic code reads. */
export function actionOf(id: ActionId): ActionDefinition {
  return actions[id];
}
