/** Sends a page on joining, or on to another. No other site, and no log of one, is told where it was followed from. */
import type { Answer } from '@cofc/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { html, pageFor } from '../answer.tsx'
import { sendLost } from '../command-forms/show-form.ts'
import type { ConsoleOptions } from '../options.ts'
import type { Page } from '../parts/layout.tsx'
import { everybody, readableBy, type AskReadable, type Readers } from '../readers.ts'

interface WithCookie {
  /** What the browser is to hold of the form from then on. */
  readonly cookie?: string
}
export type JoiningShown = WithCookie & ({ readonly page: Page; readonly status: number } | { readonly to: string })
export type AskJoining = (request: FastifyRequest) => Answer<JoiningShown>

const sending =
  (options: ConsoleOptions, ask: AskReadable<JoiningShown>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = await ask(request)()
    // The origin alone: an address may hold a secret link.
    reply.header('referrer-policy', 'strict-origin')
    if (isLeft(asked)) return sendLost(options)(reply, asked.left)
    const { cookie } = asked.right
    if (cookie !== undefined) reply.header('set-cookie', cookie)
    if ('to' in asked.right) return reply.redirect(asked.right.to, 303)
    return reply
      .code(asked.right.status)
      .type(html)
      .send(pageFor(options, request, asked.right.page))
  }
/** For everybody, unless readers are named. */
export const sendJoining =
  (options: ConsoleOptions, readers: Readers<JoiningShown> = everybody) =>
  (ask: AskJoining) =>
    sending(options, readableBy(options)(readers, ask))
