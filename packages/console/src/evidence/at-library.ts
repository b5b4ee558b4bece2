/** What a page of the evidence library is asked with. */
import type { CommunityId } from '@cofc/core'
import type { FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import { tokenFor } from '../form-token.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import type { UploadShown } from '../pages/evidence/upload-form.tsx'

export interface AskedAt {
  readonly options: ConsoleOptions
  readonly giving: Giving
  readonly request: FastifyRequest
}
export interface AtLibrary extends AskedAt {
  readonly community: CommunityId
}

/** What a form brings along, under a new key where it has none. */
export const ownsOf = ({ options, request }: Pick<AskedAt, 'options' | 'request'>, key = ''): UploadShown['owns'] => {
  const secret = options.visitors?.secret?.(request) ?? null
  return { token: secret === null ? null : tokenFor(secret), key: key === '' ? randomUUID() : key }
}
