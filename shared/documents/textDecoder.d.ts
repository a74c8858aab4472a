/** The web's own decoder of bytes, which browsers and Node both have and the language's library does not name. */
declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
