/** Which ids a command makes rather than finds: they are typed, for there is none to choose yet. */

const made: ReadonlySet<string> = new Set([
  'RegisterCommunity.community',
  'RegisterReviewer.reviewer',
  'DraftEdition.edition',
  'PlanCycle.cycle',
  'AnnounceGathering.gathering',
  'ProposeNews.announcement',
  'BookPlace.booking',
  'AddCharge.charge',
  'RecordPayment.payment'
])
/** Of these there are some to choose from, or a new one is made. */
const mayBeNew: ReadonlySet<string> = new Set([
  'WriteStandard.standard',
  'MakeAnnouncement.announcement',
  'GiveAccess.person'
])

export const isMadeBy = (command: string, name: string): boolean => made.has(`${command}.${name}`)
export const mayBeMadeBy = (command: string, name: string): boolean => mayBeNew.has(`${command}.${name}`)
