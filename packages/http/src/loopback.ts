/** Names of this machine: a page of another site may have a name of its own that resolves to it. */

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/**
 * Whether a Host header names this machine.
 * @example
 * ```ts
 * expect(isLoopbackHost('localhost:4200')).toBe(true)
 * expect(isLoopbackHost('localhost.example.org')).toBe(false)
 * ```
 */
export const isLoopbackHost = (host: string): boolean => loopback.test(host)
