/** A short history with an event that only a later program can read. */
import type { JsonObject } from '@cofc/event-store'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

const profile = {
  ...{ name: 'Alder House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: 'North', parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: null },
  programmeAccreditation: null
}
const [community, on] = ['TC-0001', '2023-06-01']
const ofCommunity = { stream: 'community-TC-0001', community, on }
const ofMembership = { stream: 'membership-TC-0001', community, on }

type EventText = typeof ofCommunity & { readonly version: number; readonly type: string } & JsonObject
const write = async (folder: string, history: ReadonlyArray<EventText>): Promise<void> => {
  const { store, close } = openSqliteEventStore(join(folder, 'events.db'))
  for (const { stream, version, ...data } of history)
    await store.append(stream, version - 1, [{ id: randomUUID(), type: data.type, data, metadata: {} }])()
  await close()
}

/** Writes it into a data folder: event 2 of `membership-TC-0001` cannot be read. */
export const writeUnreadable = (folder: string): Promise<void> =>
  write(folder, [
    { ...ofCommunity, version: 1, type: 'CommunityRegistered', profile },
    { ...ofMembership, version: 1, type: 'EnquiryReceived' },
    { ...ofMembership, version: 2, type: 'MembershipAppliedFor', v: 99, membershipType: 'Full', forms: ['joining'] }
  ])

/** What happens later, and can be read. */
export const writeMore = (folder: string): Promise<void> =>
  write(folder, [{ ...ofCommunity, version: 2, type: 'ProfileChanged', profile: { ...profile, places: 14 } }])
