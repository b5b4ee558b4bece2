/**
 * Counts what a client sends over HTTP/2 that carries a message of a call, as against settings, pings and windows, which
 * come of themselves. Bytes come in any portions, so what was begun is remembered.
 */
const preface = 24
const headerLength = 9
const dataFrame = 0

/** Takes the next bytes of one connection, and tells how many frames with data begin in them. */
export type CountMessages = (bytes: Uint8Array) => number

export const messageCounter = (): CountMessages => {
  const header = new Uint8Array(headerLength)
  let [have, skip] = [0, preface]
  const lengthIn = () => ((header[0] ?? 0) << 16) | ((header[1] ?? 0) << 8) | (header[2] ?? 0)
  return bytes => {
    let count = 0
    for (let at = 0; at < bytes.length;) {
      const passed = Math.min(skip, bytes.length - at)
      skip -= passed
      at += passed
      const part = skip > 0 ? new Uint8Array() : bytes.subarray(at, at + headerLength - have)
      header.set(part, have)
      have += part.length
      at += part.length
      if (have < headerLength) continue
      have = 0
      skip = lengthIn()
      if (header[3] === dataFrame && skip > 0) count++
    }
    return count
  }
}
