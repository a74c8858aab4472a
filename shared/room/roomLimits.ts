/** What a room that is open to phones allows; said to the facilitator and enforced by the host. */
export const roomLimits = {
  /** Devices that may join. */
  devices: 120,
  /** Wrong codes from all devices together, after which nobody can join until there is a new code. */
  wrongCodes: 20,
  /** Wrong codes from one address within a minute. */
  wrongCodesPerMinute: 5,
  /** Requests without a token from one address within a minute. */
  strangerRequestsPerMinute: 300,
  /** Requests of one device within ten seconds. */
  requestsPerTenSeconds: 60,
  /** Bytes of one request. */
  body: 32 * 1024,
  /** Items in one request. */
  items: 60,
  /** Connections at once. */
  connections: 256,
  /** Minutes a room may stay open. */
  minutes: { least: 1, usual: 60, most: 240 },
} as const;
