/** What the machine that keeps the words and those that ask for them agree upon, besides the operations. */

/** Before the name of each operation. Words stand in bodies alone, never in an address. */
export const wordsPath = '/api/words'

/** In which a machine says what time it has, as ISO text in UTC. */
export const clockHeader = 'cofc-clock'
/**
 * So many milliseconds two clocks may differ. What was brought an hour ago and never settled is swept, by the clock of
 * whoever sweeps: by one that goes an hour before another's, words would be swept that were brought just now.
 */
export const farthestClock = 600_000

/** In bytes: a national report of a large network, with room for ten times as much. */
export const largestBody = 33_554_432
