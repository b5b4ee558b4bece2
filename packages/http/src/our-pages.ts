/** Whether a page of ours asks, or a person who typed the address: wherever they are, so what a proxy says of that is no matter. */
import type { FastifyRequest } from 'fastify'
import { isFromHere } from './same-site.ts'

export const isOfOurPages = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const { forwarded: _by, 'x-forwarded-for': _for, ...others } = headers
  return isFromHere({ headers: others })
}
