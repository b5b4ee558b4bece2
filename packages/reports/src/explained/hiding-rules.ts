/** The sentences of the rulebook by which a figure is hidden or left out, by their numbers. */
export const hidingRules = {
  D111: 'a year without a cycle is no cycle of any member: who came and left is told against the cycle on record before',
  D1003: 'no change is shown where either side is hidden',
  D1004: 'a standard of a new edition is compared with the one it repeats or rewords, and with no other',
  D1006: 'what became of last year’s action points is counted for the whole network',
  D1301: 'a group is shown from five communities on',
  D1302: 'a total of fewer than five is hidden',
  D1303: 'numbers of reviews by kind and in prisons are left out where audited communities or prisons are hidden',
  D1401: 'where one group is hidden, the next smallest is hidden too',
  D1408: 'the total is hidden when no group is left',
  D1410: 'prisons as a whole are shown only where both of their parts are',
  D1502: 'a section of which nothing is shown for a group is hidden for it',
  D1601: 'a small sector keeps three possible counts of met, or more is hidden',
  D1602: 'the figure of the network is hidden last, and then its large sectors are shown',
  D1603: 'self beside peer is hidden where the few that it leaves out could be worked out',
  D1805: 'a group once hidden on a standard stays hidden',
  D1809: 'the benchmark is that of the last issue, and there is none before the first',
  D1902: 'a rate is counts × 365 / occupied place-days, over communities that returned both',
  D1903: 'one to four incidents are hidden, none is shown',
  D1904: 'outcomes are hidden sector by sector like every breakdown',
  D1905: 'of two measures that differ by one to four the included one is hidden',
  D1906: 'counts are told for the whole network only, rates to one decimal, place-days never',
  D1907: 'participation counts visits by mode and places by role; one to four client members are hidden',
  D1909:
    'once the number of client members of one visit is erased, those of all are left out, and it is told of how many',
  D2033: 'an item that fewer than five audits rate met, partly or not is hidden, and its area is without it',
  D2034: 'numbers of audits and reviews are left out where an item of audits is hidden',
  D2039: 'an item once hidden stays hidden in every later revision',
  D2502: 'a mean over the visits to fewer than five communities is hidden, with how many answered',
  D2714:
    'how many were deferred, not accredited and withdrawn is told together, and not at all where one of them is from one to four',
  D2715: 'where fewer than five Accreditation members hold no award it is told of none, not even that there was none',
  D3020: 'core standards are told as the national report shows them, hidden where it hides, and nothing else is told',
  D3027: 'the standards of each value are pooled over those that are shown, in the order of the values'
} as const
export type HidingRule = keyof typeof hidingRules
