/** Who of a community has access to outside systems, in sentences. */
import { serviceName, type ServiceAccess } from '@cofc/core'
import { dayInWords } from '../../../words/dates.ts'
import type { InData } from './in-data.ts'

export const serviceAccessInWords = ({ given, left }: InData<ServiceAccess>): ReadonlyArray<string> =>
  given.map(({ person, service, givenOn }) => {
    const leftOn = left[person]
    const due = leftOn === undefined ? '' : `, and left on ${dayInWords(leftOn)}: it is due to be withdrawn`
    return `${person} has had access to ${serviceName[service]} since ${dayInWords(givenOn)}${due}.`
  })
