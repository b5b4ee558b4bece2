/** Who of a community has access to the e-mail forum and the Knowledge Hub, and asking for it for one more. */
import { load } from '@cofc/application'
import { domain, serviceName, streamOf, type Service, type ServiceAccess } from '@cofc/core'
import { keyIn, problemOf } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { textIn } from '../command-forms/values.ts'
import { capital } from '../words/capital.ts'
import type { FoundAt, HandMade } from './hand-made.ts'
import { givers } from './readers.ts'

export interface AccessFound extends FoundAt {
  readonly community: string
  readonly state: ServiceAccess
}
export const [personName, toName] = ['person', 'service']
export const services = Object.keys(serviceName) as ReadonlyArray<Service>

const { aggregate } = domain['service-access']
export const askAccess: HandMade<AccessFound> = {
  path: '/ask-access/:community',
  title: 'Ask for access to the forum or the hub',
  readers: givers('AskForAccess'),
  find: ({ giving: { dependencies }, params }) =>
    pipe(
      TE.fromEither(keyIn(aggregate as never, params)),
      TE.flatMap(({ community = '' }) =>
        pipe(
          load(dependencies.events, dependencies.states)(aggregate, streamOf(aggregate, { community })),
          TE.map(({ state, version }) => ({ state, version, community })),
          TE.mapLeft(problemOf)
        )
      )
    ),
  isOpen: () => true,
  answers: (_found, values, { params, options }) => {
    const [person = '', service = ''] = [personName, toName].map(name => textIn(values, name).trim())
    const command = {
      ...{ type: 'AskForAccess', ...params, on: options.today() },
      ...(person === '' ? {} : { person }),
      ...(service === '' ? {} : { service })
    }
    return { gives: [{ as: 'access', command, at: place => (place === toName ? toName : personName) }] }
  },
  told: (_found, values) => [
    { label: 'For whom', text: textIn(values, personName).trim() },
    { label: 'Access to', text: capital(serviceName[textIn(values, toName) as Service]) }
  ]
}
