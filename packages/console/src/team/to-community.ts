/** From the choice of a community to its page. */
import type { Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { chosenBy } from '../asked.ts'
import { keyOf } from './key-of.ts'

export const toTeamCommunity = (request: FastifyRequest): Answer<string> =>
  pipe(
    TE.fromEither(chosenBy(request, { fields: ['community'] })),
    TE.flatMap(given => keyOf('membership', given)),
    TE.map(({ community = '' }) => `/team/communities/${community}`)
  )
