/** An address as a number of 32 (IPv4) or 128 (IPv6) bits. */
interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

const ofFour = (text: string): bigint | undefined => {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255))
    return undefined;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
};

/** The last two groups of an IPv6 address may be written as an IPv4 one. */
const withoutDots = (text: string): string | undefined => {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted === null) return text;
  const four = ofFour(dotted[2] ?? '');
  return four === undefined
    ? undefined
    : `${dotted[1] ?? ''}${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`;
};

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

const ofSix = (text: string): bigint | undefined => {
  const halves = withoutDots(text)?.split('::');
  if (halves === undefined || halves.length > 2) return undefined;
  const [head, tail] = [groupsOf(halves[0] ?? ''), groupsOf(halves[1] ?? '')];
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n);
};

const MAPPED = 0xffffn << 32n;

/** Undefined for what is no address. An IPv4 address mapped into IPv6 (RFC 4291) is the IPv4 address it stands for. */
export const addressOf = (text: string): Address | undefined => {
  if (!text.includes(':')) {
    const four = ofFour(text);
    return four === undefined ? undefined : { bits: 32, value: four };
  }
  const six = ofSix(text);
  if (six === undefined) return undefined;
  return six >> 32n === 0xffffn ? { bits: 32, value: six - MAPPED } : { bits: 128, value: six };
};

/** Whether an address lies in a range. */
export type InRange = (address: Address) => boolean;

/** A CIDR range, or a single address; undefined for what is neither. */
export const rangeOf = (cidr: string): InRange | undefined => {
  const [text = '', length] = cidr.split('/');
  const network = addressOf(text);
  if (network === undefined) return undefined;
  const prefix = length === undefined ? network.bits : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (prefix < 0 || prefix > network.bits) return undefined;
  const shift = BigInt(network.bits - prefix);
  return ({ bits, value }) => bits === network.bits && value >> shift === network.value >> shift;
};
