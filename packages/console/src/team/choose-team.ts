/** From the roles that were chosen to the form of the command, with the team filled in. */
import { ReviewerId } from '@cofc/core'
import type { Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, type Given } from '../asked.ts'
import { allocationAt } from '../pages/team/teams-page.tsx'
import { teamRoles } from '../words/names.ts'
import { keyOf } from './key-of.ts'

const chosenIn = (query: Given) =>
  Object.entries(query).flatMap(([reviewer, text]) => {
    const role = teamRoles.find(one => one === text)
    return role !== undefined && ReviewerId.is(reviewer) ? [{ reviewer, role }] : []
  })
export const askChosenTeam = (request: FastifyRequest): Answer<string> =>
  pipe(
    keyOf('review', paramsOf(request)),
    TE.map(about => {
      const visit = Number(paramsOf(request)['visit'])
      return allocationAt({ ...about, visit } as never, chosenIn(request.query as Given))
    })
  )
