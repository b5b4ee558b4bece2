/** A certificate in sentences, as the command line and the page say them. */
import { dayInWords, type AwardStanding, type PlainDate } from '@cofc/core'
import type { CertifiedAward } from './certificate.ts'

const standings: Readonly<Record<AwardStanding, string>> = {
  NotYet: 'the award is not in force yet',
  InForce: 'the award is in force',
  Suspended: 'the award is suspended',
  Ended: 'the award has ended',
  Expired: 'the award has expired'
}

/** `On 1 March 2025 the award is in force.` */
export const standingInWords = ({ standing }: Pick<CertifiedAward, 'standing'>, asOf: PlainDate): string => {
  const says =
    standing === null ? 'the community is no member of the network, and the award not in force' : standings[standing]
  return `On ${dayInWords(asOf)} ${says}.`
}
export const termInWords = ({ from, until }: Pick<CertifiedAward, 'from' | 'until'>): string =>
  `from ${dayInWords(from)} through ${dayInWords(until)}`

/** To whom, as the certificate has it. */
export const holderInWords = ({ name, community }: Pick<CertifiedAward, 'name' | 'community'>): string =>
  name === null ? community : `${name} (${community})`
