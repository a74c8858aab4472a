const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 64 bits of a text's content (two FNV-1a halves), as 13 letters and digits: a name, not a seal. */
export function contentName(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9dc5811c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit ^ (index & 0xff), 0x01000193);
  }
  let bits = (BigInt(first >>> 0) << 32n) | BigInt(second >>> 0);
  let name = '';
  for (let digit = 0; digit < 13; digit += 1) {
    name = ALPHABET.charAt(Number(bits % 32n)) + name;
    bits /= 32n;
  }
  return name;
}
