/** What a panel session can be written to, beside the exports of its theory. */
export const panelFiles = {
  'panel-report-html': { title: 'Report of a panel session', ending: 'html', files: 'Web pages' },
  'panel-answers-xlsx': { title: 'Answers to fill in (Excel)', ending: 'xlsx', files: 'Excel workbooks' },
  'panel-answers-csv': { title: 'Answers to fill in (CSV)', ending: 'csv', files: 'CSV files' },
  'panel-report-text': { title: 'Report of a panel session', ending: 'txt', files: 'Text files' },
} as const satisfies Record<
  string,
  { readonly title: string; readonly ending: string; readonly files: string }
>;

export type PanelFile = keyof typeof panelFiles;

/** The keys of all of them. */
export const panelFileIds = Object.keys(panelFiles) as [PanelFile, ...PanelFile[]];
