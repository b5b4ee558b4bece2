/** The order of stream names in the tree of heads: that of their UTF-8 bytes, which is also that of their code points. */
export const inOrderOfBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other))
