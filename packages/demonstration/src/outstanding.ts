/** What stands between a review and an accreditation, by the thresholds of the network. */
import type { Rated } from './ratings.ts'

const thresholds = { 1: 100, 2: 80, 3: 60 } as const
const types = [1, 2, 3] as const

export const codesOf = (some: ReadonlyArray<Rated>): ReadonlyArray<string> =>
  some.map(({ standard }) => standard.standard)

/** Core standards that are said to be not applicable: the committee accepts that. */
export const coreNotApplicable = (rated: ReadonlyArray<Rated>): ReadonlyArray<Rated> =>
  rated.filter(({ standard, peer }) => standard.core && peer === 'n/a')

/** Those that evidence must bring: every core standard, and as many others of each type as are wanting. */
export const wantedOf = (rated: ReadonlyArray<Rated>): ReadonlyArray<Rated> =>
  types.flatMap(type => {
    const counting = rated.filter(({ standard, peer }) => standard.of.type === type && peer !== 'n/a')
    const open = counting.filter(({ peer }) => peer !== 'met')
    const core = open.filter(({ standard }) => standard.core)
    const needed = Math.ceil((thresholds[type] * counting.length) / 100) - (counting.length - open.length)
    const others = open.filter(({ standard }) => !standard.core)
    return [...core, ...others.slice(0, Math.max(0, needed - core.length))]
  })
