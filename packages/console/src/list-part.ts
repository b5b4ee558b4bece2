/** Which part of a long list a page is asked for, and where its others are: whatever else is asked for stays as it is. */
import type { FastifyRequest } from 'fastify'
import type { Only } from './filters.ts'
import type { ListPart } from './parts/pages.tsx'

export const partAsked = ({ url }: Pick<FastifyRequest, 'url'>, { page = 1 }: Pick<Only, 'page'>): ListPart => {
  const [path = '', query = ''] = url.split('?')
  const others = [...new URLSearchParams(query)].filter(([name, text]) => name !== 'page' && text !== '')
  return {
    page,
    hrefOf: at => `${path}?${new URLSearchParams([...others, ['page', String(at)]]).toString()}`
  }
}
