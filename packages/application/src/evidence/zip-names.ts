/** The names of what is in a zip archive, as its directory at the end tells them: nothing of it is unpacked. */

const [endMark, entryMark] = [0x06_05_4b_50, 0x02_01_4b_50]
const [endLength, entryLength, longestComment] = [22, 46, 65_535]

const endOf = (zip: Buffer): number | null => {
  const first = Math.max(0, zip.length - endLength - longestComment)
  for (let at = zip.length - endLength; at >= first; at--) if (zip.readUInt32LE(at) === endMark) return at
  return null
}

/** `null` of what is no whole archive. */
export const zipNames = (zip: Buffer): ReadonlyArray<string> | null => {
  const end = endOf(zip)
  if (end === null) return null
  const [count, directory] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)]
  const names: Array<string> = []
  for (let at = directory; names.length < count;) {
    if (at + entryLength > end || zip.readUInt32LE(at) !== entryMark) return null
    const [name, extra, comment] = [28, 30, 32].map(place => zip.readUInt16LE(at + place)) as [number, number, number]
    names.push(zip.toString('utf8', at + entryLength, at + entryLength + name))
    at += entryLength + name + extra + comment
  }
  return names
}
