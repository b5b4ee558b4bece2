/** Who of a community has access to outside systems, in sentences. */
import { serviceName, type ServiceAccess } from '@cofc/core'
import { dayInWords } from '../../../words/dates.ts'
import type { InData } from './in-data.ts'

const givenInWords = ({ given, left }: Pick<InData<ServiceAccess>, 'given' | 'left'>): ReadonlyArray<string> =>
  given.map(({ person, service, givenOn }) => {
    const leftOn = left[person]
    const due = leftOn === undefined ? '' : `, and left on ${dayInWords(leftOn)}: it is due to be withdrawn`
    return `${person} has had access to ${serviceName[service]} since ${dayInWords(givenOn)}${due}.`
  })
const askedInWords = ({ asked }: Pick<InData<ServiceAccess>, 'asked'>): ReadonlyArray<string> =>
  asked.map(
    ({ person, service, askedOn }) =>
      `Access to ${serviceName[service]} was asked for ${person} on ${dayInWords(askedOn)}, and is not answered yet.`
  )

export const serviceAccessInWords = (state: InData<ServiceAccess>): ReadonlyArray<string> => [
  ...givenInWords(state),
  ...askedInWords(state)
]
