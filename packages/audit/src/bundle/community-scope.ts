/** Which streams are about a community, and whether the heads that are shown leave none of them out. */
import { inOrderOfBytes } from '../heads/order.ts'

/** The kinds of streams that are about a community, as the format names them. */
export const kindsAboutACommunity = [
  'account',
  'accreditation',
  'community',
  'hmp-audit',
  'membership',
  'review',
  'service-access'
] as const

const nameOf = (kind: string, community: string): string => `${kind}-${community}`

export const isAbout = (community: string, stream: string): boolean =>
  kindsAboutACommunity.some(kind => {
    const name = nameOf(kind, community)
    return stream === name || stream.startsWith(`${name}/`)
  })

/** Names from the first up to before the other, in the order of bytes. */
export interface Range {
  readonly from: string
  readonly to: string
}
export const rangesOf = (community: string): ReadonlyArray<Range> =>
  kindsAboutACommunity.flatMap(kind => {
    const name = nameOf(kind, community)
    return [
      { from: name, to: `${name}\0` },
      { from: `${name}/`, to: `${name}0` }
    ]
  })

export interface PlacedHead {
  readonly index: number
  readonly stream: string
}

/** Heads that follow one another lead from before the range to behind it. They are given by their index. */
export const isComplete = ({ from, to }: Range, heads: ReadonlyArray<PlacedHead>, streams: number): boolean => {
  const before = heads.findLastIndex(({ stream }) => inOrderOfBytes(stream, from) < 0)
  if (before < 0 && heads[0]?.index !== 0) return false
  const run = withoutGap(heads.slice(Math.max(before, 0)))
  return run.some(({ index, stream }) => index === streams - 1 || inOrderOfBytes(stream, to) >= 0)
}
/** As many from the first on as follow one another. */
const withoutGap = (heads: ReadonlyArray<PlacedHead>): ReadonlyArray<PlacedHead> => {
  const gap = heads.findIndex(({ index }, at) => at > 0 && index !== (heads[at - 1]?.index ?? 0) + 1)
  return gap < 0 ? heads : heads.slice(0, gap)
}
