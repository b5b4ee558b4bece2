/**
 * Whoever carries nothing is known by being on this machine, and so would the page of another site be that is open in a
 * browser here. A browser says where a request comes from, and no script can say otherwise.
 */
import type { FastifyRequest } from 'fastify'

/** `none`: a person typed the address. Another port of this machine is another program's: `same-site` will not do. */
const ours = ['same-origin', 'none']

/** Whether a request may be a person's or program's on this machine, and not the page's of another site. */
export const isFromHere = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const [site, origin] = [headers['sec-fetch-site'], headers.origin]
  if (site !== undefined && !ours.includes(site)) return false
  // Whoever comes through a proxy that says so is somewhere else.
  if (headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined) return false
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === headers.host)
}
