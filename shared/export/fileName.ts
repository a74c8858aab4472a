// Names that Windows keeps for devices, whatever ending follows; a file of that name cannot be opened there.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A title as a file name that every system accepts, without ending; `otherwise` when nothing of it can be kept. */
export function fileNameFor(title: string, otherwise: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} _.,()'’&+-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 80)
    .replace(/[\s.]+$/u, '');
  return plain === '' || RESERVED.test(plain) ? otherwise : plain;
}
