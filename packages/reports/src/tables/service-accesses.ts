/** Who of one community has access to the forum and the hub, by an id: nothing else of them. */
import { replay, serviceAccess, type CommunityId, type PlainDate, type ServiceAccess } from '@cofc/core'
import type { ServiceAccessEvent } from '@cofc/core'
import type { Table } from '@cofc/projections'

export interface ServiceAccessRow {
  readonly facts: Array<ServiceAccessEvent>
}
export const serviceAccesses: Table<CommunityId, ServiceAccessRow, ServiceAccessEvent> = {
  name: 'service-accesses',
  version: 1,
  reads: { AccessGiven: true, AccessWithdrawn: true, PersonLeft: true },
  idOf: ({ community }) => community,
  initial: () => ({ facts: [] }),
  apply: (row, { event }) => {
    row.facts.push(event)
    return row
  }
}
export const accessOn = ({ facts }: ServiceAccessRow, on: PlainDate): ServiceAccess =>
  replay(serviceAccess)(facts.filter(event => event.on <= on))
