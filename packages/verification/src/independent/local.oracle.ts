/** The core figures of one community's local report, straight from the CSV files. */
import { oneDecimal, percent } from './fraction.oracle.ts'
import type { NetworkRecord, Rating, RatingRow } from './record.oracle.ts'

const counted: ReadonlyArray<Rating> = ['met', 'partly', 'not']

/** n/a and blanks are out of n. */
const countsOf = (ratings: ReadonlyArray<Rating>) => {
  const count = (rating: Rating) => ratings.filter(each => each === rating).length
  const n = count('met') + count('partly') + count('not')
  return {
    met: count('met'),
    partly: count('partly'),
    not: count('not'),
    notApplicable: count('n/a'),
    n,
    percentMet: n === 0 ? null : oneDecimal(percent(count('met'), n))
  }
}

/** Over the standards that both rated met, partly or not. */
const agreementOf = (ratings: ReadonlyArray<RatingRow>) => {
  const both = ratings.filter(({ self, peer }) => counted.includes(self) && counted.includes(peer))
  const equal = both.filter(({ self, peer }) => self === peer).length
  return { both: both.length, equal, percent: both.length === 0 ? null : oneDecimal(percent(equal, both.length)) }
}

export const localReport = (record: NetworkRecord, of: { readonly community: string; readonly cycle: string }) => {
  const review = record.reviews.find(({ community, cycle }) => community === of.community && cycle === of.cycle)
  const cycle = record.cycles.find(each => each.cycle === of.cycle)
  if (review === undefined || cycle === undefined) return null
  const standards = record.standardsOf(cycle.edition)
  const sections = [...new Set(standards.map(({ section }) => section))]
  const ratingsIn = (section: string) => {
    const codes = new Set(standards.filter(each => each.section === section).map(({ standard }) => standard))
    return review.ratings.filter(({ standard }) => codes.has(standard))
  }
  return {
    community: review.community,
    cycle: review.cycle,
    kind: review.kind,
    sector: review.sector,
    membershipType: review.membershipType,
    final: review.final,
    /** Sections with no rating at all are left out. */
    sections: sections
      .map(section => ({ section, ratings: ratingsIn(section) }))
      .filter(({ ratings }) => ratings.length > 0)
      .map(({ section, ratings }) => ({
        section,
        self: countsOf(ratings.map(({ self }) => self)),
        peer: countsOf(ratings.map(({ peer }) => peer))
      })),
    agreement: agreementOf(review.ratings)
  }
}
