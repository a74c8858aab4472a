import net from 'node:net';
import os from 'node:os';

/** An address of this computer that only a local network reaches. */
export type LocalAddress = { readonly name: string; readonly address: string };

const localNetworks = new net.BlockList();
// Private (RFC 1918), shared by a provider (RFC 6598), given by the device itself (RFC 3927), and those kept for
// examples and tests (RFC 5737): no router of the internet carries any of them.
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
] as const)
  localNetworks.addSubnet(network, bits);

/** True for an IPv4 address that the internet does not reach. */
export function isLocalAddress(address: string): boolean {
  return net.isIPv4(address) && localNetworks.check(address);
}

/** The addresses at which phones on a local network reach this computer; home and office networks first. */
export function localAddresses(): readonly LocalAddress[] {
  const found = Object.entries(os.networkInterfaces()).flatMap(([name, list]) =>
    (list ?? [])
      .filter(({ internal, address }) => !internal && isLocalAddress(address))
      .map(({ address }) => ({ name, address })),
  );
  const rank = ({ address }: LocalAddress) => (/^(192\.168|10)\./.test(address) ? 0 : 1);
  return found.toSorted((one, other) => rank(one) - rank(other));
}
