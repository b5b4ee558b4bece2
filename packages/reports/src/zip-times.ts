/**
 * Takes out of an archive when its parts were written, so that equal parts make equal bytes: every part is of the first day
 * that the format knows, 1 January 1980. The places are those of APPNOTE 4.3.7, 4.3.12 and 4.3.16.
 */
const endOfArchive = 0x06_05_4b_50
const smallestEnd = 22
const firstDay = 0x00_21_00_00

const endIn = (archive: Buffer): number => {
  let place = archive.length - smallestEnd
  while (place > 0 && archive.readUInt32LE(place) !== endOfArchive) place -= 1
  return place
}

export const withoutTimes = (archive: Buffer): Buffer => {
  const same = Buffer.from(archive)
  const end = endIn(same)
  let entry = same.readUInt32LE(end + 16)
  for (let left = same.readUInt16LE(end + 10); left > 0; left -= 1) {
    same.writeUInt32LE(firstDay, entry + 12)
    same.writeUInt32LE(firstDay, same.readUInt32LE(entry + 42) + 10)
    entry += 46 + same.readUInt16LE(entry + 28) + same.readUInt16LE(entry + 30) + same.readUInt16LE(entry + 32)
  }
  return same
}
