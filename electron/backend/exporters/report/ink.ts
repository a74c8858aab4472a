/** Colours of documents and slides: those of the program's figures, on white. */
export const ink = {
  text: '1B1D21',
  muted: '555B64',
  hairline: 'D5D8DD',
  strong: '868C95',
  band: 'F0F1F3',
  accent: '2A56D6',
} as const;
