/** The sentences of the rulebook that say what a figure is, by their numbers. */
export const definingRules = {
  D101: 'a member of a cycle is whose membership was in force on any day of it',
  D104: 'the sector counted is that on the later of the opening and the joining',
  D106: 'the day of an end is the first on which it is no member any more',
  D111: 'a year without a cycle is no cycle of any member: who came and left is told against the cycle on record before',
  D201: 'a change of type counts from the cycle it was made for; of two memberships in a cycle the last gives the type',
  D501: 'a self-review counts by its own ratings, every other review by its peers’, and each figure says how many are self-rated',
  D502: 'of several final reviews of a community in a cycle, the one that others judged counts',
  D602: 'audited prison communities stand in the chapter on prisons only; others stand there and in the whole',
  D701: 'a review enters when its local report is final',
  D703: 'how much was erased is told',
  D801: 'n counts met, partly and not; not applicable and blank are out',
  D802: 'a percentage has one decimal, rounded last, half away from zero',
  D804: 'self and peer are compared over those that both rated',
  D901: 'a section pools ratings, and its n counts communities',
  D1001: 'change is shown for the same standard over everybody rated in each cycle, with both n',
  D1002: 'differences are taken before rounding',
  D1006: 'what became of last year’s action points is counted for the whole network',
  D1203: 'the chapter on prisons tells apart those under joint audit, those in the whole network, and both',
  D1501: 'a section pools the standards that are shown for a group, and says how many of how many',
  D1902: 'a rate is counts × 365 / occupied place-days, over communities that returned both',
  D1906: 'counts are told for the whole network only, rates to one decimal, place-days never',
  D1907: 'participation counts visits by mode and places by role; one to four client members are hidden',
  D2002: 'the profile is the one at the self-review',
  D2003: 'the team is shown by its roles, with nobody named and no client member told apart',
  D2004: 'the summary holds achievements, action points, and what became of last year’s',
  D2005: 'each section counts both sides’ ratings, with the change over the standards that the last cycle shares',
  D2008: 'every standard has both ratings, both comments and the titles of its evidence',
  D2011:
    'the benchmark shows the network with its quartiles and the sector as the national report does, small groups hidden',
  D2012: 'the community sees its own outcomes whatever their size',
  D2014: 'agreement, kappa and mean shift are taken over what both sides rated met, partly or not',
  D2021:
    'an accreditation review tells of each type how much is met against its threshold, and what is partly met or unrated counts as not met',
  D2022: 'the thresholds are those that the pack pinned, or else those in force on the last day of the review',
  D2025:
    'the report tells where the case of its cycle stands, with what evidence has shown since, and nobody who decided',
  D2026:
    'an audit tells how its items are rated area by area, an item with a standard by the standard and any other by the audit',
  D2030: 'the prison chapter tells of joint audits area by area, and of all areas together',
  D2033: 'an item that fewer than five audits rate met, partly or not is hidden, and its area is without it',
  D2710: 'each community counts once in the days of a cycle: as accredited, or else as its last case stands',
  D2712: 'who is accredited is counted whatever their number, and who held no award before',
  D2713: 'the awards are counted that the register shows in force on the last day of the cycle'
} as const
export type DefiningRule = keyof typeof definingRules
